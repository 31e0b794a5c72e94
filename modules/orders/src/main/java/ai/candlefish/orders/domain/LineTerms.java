package ai.candlefish.orders.domain;

import java.util.UUID;

/**
 * What a line says.
 *
 * @param productName as it was when the line was written
 */
public record LineTerms(UUID productId, String productName, LinePrice price) {}
