package ai.candlefish.franchises.provisioning;

import ai.candlefish.events.JobHandler;
import ai.candlefish.franchises.application.EndMove;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.placement.FranchiseMove;
import ai.candlefish.tenancy.placement.MoveBook;
import ai.candlefish.tenancy.provisioning.StepFailure;
import ai.candlefish.tenancy.provisioning.StepRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Moves a franchise to another database. Until the registry says that it lies there, whatever goes wrong undoes the move: it is
 * never left paused for somebody to mend. From then on the old data is removed, however often that takes.
 */
@ApplicationScoped
public class MoveJob implements JobHandler {

    public static final String NAME = "move";

    private static final Logger LOG = Logger.getLogger(MoveJob.class.getName());
    private static final int ATTEMPTS = 20;

    @Inject
    OwnerDatabase database;

    @Inject
    MoveBook book;

    @Inject
    MoveSteps steps;

    @Inject
    EndMove end;

    @Inject
    Franchises franchises;

    /** Does a step. */
    @FunctionalInterface
    private interface Act {
        void perform(FranchiseMove move) throws SQLException;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean insideFranchise() {
        return false;
    }

    @Override
    public boolean runsHere() {
        return database.isPresent();
    }

    @Override
    public int mostAttempts() {
        return ATTEMPTS;
    }

    @Override
    public void run(FranchiseId franchise, UUID instance) {
        book.begin(instance).ifPresent(move -> {
            if (!isSwitched(move) && !bringOver(move)) {
                return;
            }
            step(move, MoveSteps.OLD_DATA, steps::dropOldData);
            book.complete(move, null);
        });
    }

    @Override
    public void discarded(FranchiseId franchise, UUID instance) {
        book.begin(instance).ifPresent(move -> {
            if (isSwitched(move)) {
                book.complete(move, "The old data could not be removed from %s.".formatted(move.source()));
            } else {
                undo(move, "It was cut short again and again.");
            }
        });
    }

    private boolean isSwitched(FranchiseMove move) {
        return franchises
                .read(move.franchise())
                .filter(found -> found.database().equals(move.target()))
                .isPresent();
    }

    /** Whether the franchise lies at the target then; otherwise nothing is left of the move. */
    private boolean bringOver(FranchiseMove move) {
        if (move.detail() != null) {
            undo(move, move.detail());
            return false;
        }
        try {
            step(move, MoveSteps.TARGET, steps::makeTarget);
            step(move, MoveSteps.PAUSE, steps::pauseWrites);
            step(move, MoveSteps.COPY, steps::copy);
            step(move, MoveSteps.COMPARISON, steps::compare);
            step(move, MoveSteps.SWITCH, steps::switchOver);
            return true;
        } catch (StepFailure failure) {
            LOG.log(Level.WARNING, failure, () -> "The move of %s is undone".formatted(move.franchise()));
            book.giveUp(move, failure.why());
            undo(book.last(move.franchise()).orElse(move), failure.why());
            return false;
        }
    }

    private void undo(FranchiseMove move, String why) {
        try {
            steps.undo(move);
            end.fail(move, why);
        } catch (SQLException e) {
            throw StepFailure.passing("The database could not be reached.", e);
        }
    }

    private void step(FranchiseMove move, String name, Act act) {
        book.beginStep(move, name);
        try {
            act.perform(move);
            book.endStep(move, name, StepRecord.State.DONE, null);
        } catch (SQLException | RuntimeException e) {
            StepFailure failure = asFailure(e);
            book.endStep(move, name, StepRecord.State.FAILED, failure.why());
            throw failure;
        }
    }

    private static StepFailure asFailure(Exception e) {
        return switch (e) {
            case StepFailure known -> known;
            case Refusal stale -> StepFailure.lasting("Another run has taken this move over.", stale);
            default -> StepFailure.passing("A database could not be reached, or did not do what this step needs.", e);
        };
    }
}
