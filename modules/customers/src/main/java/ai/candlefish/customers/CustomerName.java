package ai.candlefish.customers;

import java.util.UUID;

/** A customer, as other modules name it. */
public record CustomerName(UUID id, String name) {}
