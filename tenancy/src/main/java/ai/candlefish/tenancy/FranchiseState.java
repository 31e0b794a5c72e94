package ai.candlefish.tenancy;

import java.util.Locale;

/** Where a franchise is in its life. */
public enum FranchiseState {
    REQUESTED,
    PROVISIONING,
    PROVISIONING_FAILED,
    ACTIVE,
    SUSPENDED,
    OFFBOARDING,
    ARCHIVED,
    PURGED;

    public static FranchiseState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether those who belong to the franchise may know of it and read it. */
    public boolean isOpen() {
        return this == ACTIVE || this == SUSPENDED || this == OFFBOARDING;
    }

    /** Whether anything may be written in the franchise; its jobs wait while nothing may. */
    public boolean takesChanges() {
        return this == ACTIVE;
    }

    /** The state as the database and the API write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
