package ai.candlefish.tenancy.provisioning;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.registry.PlatformUnavailable;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sets a franchise up, step by step, and keeps the books of it.
 *
 * <p>Every step finds out what is already there, so a run that was cut short is simply run again. What the books call done is
 * looked at again, too, and left alone where it holds.
 */
public final class ProvisionFranchise {

    private final StepBook book;

    public ProvisionFranchise(StepBook book) {
        this.book = book;
    }

    /**
     * Does what is left to do.
     *
     * @throws StepFailure when a step can't be done; the books say which and why
     */
    public void provision(FranchiseId franchise, List<Step> steps) {
        book.open(franchise, steps.stream().map(Step::name).toList());
        Set<String> done = book.read(franchise).stream()
                .filter(entry -> entry.state() == StepRecord.State.DONE)
                .map(StepRecord::name)
                .collect(Collectors.toSet());
        for (Step step : steps) {
            if (!done.contains(step.name()) || !holds(franchise, step)) {
                perform(franchise, step);
            }
        }
    }

    private boolean holds(FranchiseId franchise, Step step) {
        try {
            return step.isDone().holds();
        } catch (SQLException | PlatformUnavailable | StepFailure e) {
            throw failed(franchise, step, e);
        }
    }

    private void perform(FranchiseId franchise, Step step) {
        book.begin(franchise, step.name());
        try {
            boolean isThere = step.isDone().holds();
            book.done(
                    franchise,
                    step.name(),
                    isThere ? Optional.empty() : step.act().perform());
        } catch (SQLException | RuntimeException e) {
            throw failed(franchise, step, e);
        }
    }

    private StepFailure failed(FranchiseId franchise, Step step, Exception cause) {
        StepFailure failure = cause instanceof StepFailure known
                ? known
                : StepFailure.passing("The database could not be reached, or did not do what this step needs.", cause);
        book.failed(franchise, step.name(), failure.why());
        return failure;
    }
}
