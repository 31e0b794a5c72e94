package ai.candlefish.tenancy.provisioning;

import ai.candlefish.kernel.TransitionTable;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a step stands, as the books keep it. */
public record StepRecord(
        String name,
        State state,
        int attempts,
        @Nullable String detail,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How far a step is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED;

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** The state as the database and the API write it. */
        public String word() {
            return TransitionTable.word(this);
        }
    }
}
