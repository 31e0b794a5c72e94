package ai.candlefish.orders;

/** What another system may know of an order beside customer and day. */
public enum OrderField {
    REQUIRED_ON,
    NOTES
}
