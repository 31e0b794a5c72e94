package ai.candlefish.franchises.rest;

import ai.candlefish.api.model.Database;
import ai.candlefish.api.model.Move;
import ai.candlefish.api.model.MoveStep;
import ai.candlefish.franchises.application.Placements.Placement;
import ai.candlefish.franchises.application.ViewMove.MoveProgress;
import ai.candlefish.tenancy.placement.FranchiseMove;
import ai.candlefish.tenancy.provisioning.StepRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Writes databases and moves as the contract shows them. */
final class PlacementBodies {

    private static final int ALL = 100;

    private PlacementBodies() {}

    static Database database(Placement placement) {
        return new Database()
                .name(placement.name())
                .franchises(placement.franchises())
                .reachable(placement.reachable());
    }

    static Move move(MoveProgress progress) {
        FranchiseMove move = progress.move();
        int all = progress.steps().size();
        int done = (int) progress.steps().stream()
                .filter(step -> step.state() == StepRecord.State.DONE)
                .count();
        return new Move()
                .status(move.status().word())
                .source(move.source())
                .target(move.target())
                .by(move.by().name())
                .orderedAt(move.orderedAt().atOffset(ZoneOffset.UTC))
                .startedAt(time(move.startedAt()))
                .finishedAt(time(move.finishedAt()))
                .pausedAt(time(move.pausedAt()))
                .pauseMillis(move.pause().map(Duration::toMillis).orElse(null))
                .detail(move.detail())
                .progress(new ai.candlefish.api.model.MoveProgress()
                        .stepsDone(done)
                        .stepsTotal(all)
                        .percent(done * ALL / all))
                .steps(progress.steps().stream().map(PlacementBodies::step).toList());
    }

    private static MoveStep step(StepRecord step) {
        return new MoveStep()
                .name(step.name())
                .state(step.state().word())
                .attempts(step.attempts())
                .detail(step.detail())
                .startedAt(time(step.startedAt()))
                .finishedAt(time(step.finishedAt()));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
