package ai.candlefish.kernel;

/** What storing a record that may be there already came to. */
public enum Upsert {
    CREATED,
    UPDATED,
    UNCHANGED
}
