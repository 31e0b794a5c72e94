package ai.candlefish.people.application;

import ai.candlefish.tenancy.Actor;

/**
 * Who looks at people.
 *
 * @param mayChange whether their roles let them change people; asked before the transaction begins, since within it the
 *     registry is out of reach
 */
public record Asker(String subject, boolean mayChange) {

    /** Whoever does something about people may. */
    static Asker of(Actor by) {
        return new Asker(by.subject(), true);
    }
}
