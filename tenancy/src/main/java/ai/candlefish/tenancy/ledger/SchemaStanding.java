package ai.candlefish.tenancy.ledger;

import java.util.Locale;

/** How a schema that is in service stands to the version of this build. */
public enum SchemaStanding {
    CURRENT,
    /** In service at an older version: no run has come to it yet, or one had to leave it. */
    BEHIND,
    /** A run is at it, or was when it was cut short; in service at the version before. */
    MIGRATING,
    /** Closed to its people, its data as before. */
    MIGRATION_FAILED;

    public static SchemaStanding of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The standing as the database and the API write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
