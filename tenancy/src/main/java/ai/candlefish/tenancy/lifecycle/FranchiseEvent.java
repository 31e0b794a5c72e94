package ai.candlefish.tenancy.lifecycle;

import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.tenancy.Actor;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was done to a franchise, by whom and why; never changed once written. */
public record FranchiseEvent(
        UUID id, Kind kind, Instant at, Actor by, @Nullable String reason) {

    /** What can be done to a franchise. */
    public enum Kind {
        REQUESTED,
        CHANGED,
        PROVISIONING_STARTED,
        ACTIVATED,
        PROVISIONING_FAILED,
        SUSPENDED,
        RESUMED,
        OFFBOARDED,
        EXPORT_ORDERED,
        EXPORTED,
        EXPORT_FAILED,
        EXPORT_DOWNLOADED,
        ARCHIVED,
        PURGE_REQUESTED,
        PURGE_WITHDRAWN,
        PURGE_ORDERED,
        PURGE_FAILED,
        PURGED,
        MIGRATION_RETRIED,
        RESTORE_REQUESTED,
        MOVE_ORDERED,
        MOVED,
        MOVE_FAILED,
        SUPPORT_OPENED,
        SUPPORT_CHANGES_ALLOWED,
        SUPPORT_CHANGES_WITHDRAWN,
        SUPPORT_ENDED;

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** The kind as the database and the API write it. */
        public String word() {
            return TransitionTable.word(this);
        }
    }

    /** An event with a new id. */
    public static FranchiseEvent of(Kind kind, Actor by, @Nullable String reason, Instant at) {
        return new FranchiseEvent(Ids.next(), kind, at, by, reason);
    }

    public Optional<String> why() {
        return Optional.ofNullable(reason);
    }
}
