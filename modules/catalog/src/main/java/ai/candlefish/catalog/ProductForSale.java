package ai.candlefish.catalog;

import ai.candlefish.kernel.Money;
import java.util.UUID;

/** A product with what an order needs to know of it. */
public record ProductForSale(UUID id, String name, Money unitPrice, boolean discontinued) {}
