package ai.candlefish.people.application;

import ai.candlefish.events.JobHandler;
import ai.candlefish.franchises.FranchiseAccounts;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.provisioning.StepFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the identity provider what an owner did about somebody. The instance is the order that stands in the person's row. Each
 * step is in the books before the next one begins, and finds what is there, so that a run that was cut short is run again.
 */
@ApplicationScoped
public class PeopleJob implements JobHandler {

    static final String NAME = "people";

    private static final Logger LOG = Logger.getLogger(PeopleJob.class.getName());

    /** With pauses of ten minutes, about a day. */
    private static final int PATIENCE = 150;

    @Inject
    PersonBooks books;

    @Inject
    FranchiseAccounts accounts;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean runsHere() {
        return accounts.areWithinReach();
    }

    @Override
    public int mostAttempts() {
        return PATIENCE;
    }

    @Override
    public void run(FranchiseId franchise, UUID instance) {
        try {
            Optional<PersonWork> next = books.next(instance);
            while (next.isPresent()) {
                perform(instance, next.get());
                next = books.next(instance);
            }
        } catch (StepFailure failure) {
            if (failure.isPassing()) {
                books.waits(instance, failure.why() + " It is tried again by itself.");
                throw failure;
            }
            LOG.log(
                    Level.WARNING,
                    failure,
                    () -> "What was ordered as %s in %s waits for somebody to mend this"
                            .formatted(instance, franchise));
            books.giveUp(instance, failure.why());
        }
    }

    @Override
    public void discarded(FranchiseId franchise, UUID instance) {
        books.giveUp(instance, "The identity provider did not answer for a day.");
    }

    private void perform(UUID order, PersonWork work) {
        switch (work) {
            case PersonWork.Admit admit -> books.admitted(order, accounts.admit(admit.account()));
            case PersonWork.Write write ->
                books.told(order, accounts.write(write.account()).orElse(null));
            case PersonWork.Dismiss dismiss -> {
                Optional.ofNullable(dismiss.account())
                        .or(() -> Optional.ofNullable(dismiss.email()).flatMap(accounts::find))
                        .ifPresent(accounts::dismiss);
                books.dismissed(order);
            }
            case PersonWork.Identify identify -> books.identified(order, accounts.profile(identify.account()));
        }
    }
}
