package ai.candlefish.tenancy;

import java.util.UUID;

/**
 * That a franchise moves to another database.
 *
 * @param id of the move
 * @param writesPaused whether nothing may be written meanwhile
 */
public record Moving(UUID id, boolean writesPaused) {}
