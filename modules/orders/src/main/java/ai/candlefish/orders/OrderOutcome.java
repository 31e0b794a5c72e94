package ai.candlefish.orders;

import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Upsert;
import java.util.List;

/** What became of an order from another system. */
public sealed interface OrderOutcome {

    /** It is there now. */
    record Stored(Upsert upsert) implements OrderOutcome {}

    /**
     * It can't be stored.
     *
     * @param problems at least one; a pointer is a field of {@link ImportedOrder} such as {@code /requiredOn}, or empty where
     *     the order as a whole is in the way
     */
    record Refused(List<InputError> problems) implements OrderOutcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
