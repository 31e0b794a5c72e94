package ai.candlefish.people.application;

import ai.candlefish.franchises.FranchiseAccounts.NewAccount;
import org.jspecify.annotations.Nullable;

/** What a job has to do at the identity provider. */
sealed interface PersonWork {

    /** Let somebody in. */
    record Admit(NewAccount account) implements PersonWork {}

    /** Write to somebody who was let in. */
    record Write(String account) implements PersonWork {}

    /**
     * Put somebody out.
     *
     * @param account null where nobody knows whether there is one
     * @param email null for a program
     */
    record Dismiss(@Nullable String account, @Nullable String email) implements PersonWork {}

    /** Ask for the name of somebody who belonged before names were kept. */
    record Identify(String account) implements PersonWork {}
}
