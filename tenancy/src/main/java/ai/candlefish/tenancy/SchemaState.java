package ai.candlefish.tenancy;

import java.util.Locale;

/** How a franchise's schema stands to the migrations, beside the {@link FranchiseState}. */
public enum SchemaState {
    /** There is no schema yet. */
    NONE,
    CURRENT,
    /** A migration is under way or was cut short; the app goes on with the version before it. */
    MIGRATING,
    /** The migration failed in this schema alone: the franchise is closed until it is tried again with success. */
    MIGRATION_FAILED;

    public static SchemaState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The state as the database and the API write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
