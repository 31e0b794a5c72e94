package ai.candlefish.catalog;

/** Texts that another system may know of a product beside the name. */
public enum ProductField {
    SKU,
    DESCRIPTION,
    CATEGORY
}
