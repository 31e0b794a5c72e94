package ai.candlefish.people.application;

import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.people.domain.Person;
import java.util.List;

/**
 * Somebody as the caller sees them.
 *
 * @param isOwn whether it is the caller
 * @param options what the caller can do about them next
 */
public record PersonReport(Person person, boolean isOwn, List<TransitionOption> options) {

    public PersonReport {
        options = List.copyOf(options);
    }
}
