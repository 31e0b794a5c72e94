package ai.candlefish.tenancy.placement;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.placement.FranchiseMove.Status;
import ai.candlefish.tenancy.provisioning.StepRecord;
import ai.candlefish.tenancy.registry.PlatformStatements;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how far each move is. What a run of a move enters takes effect only while no later run has begun: a node that was
 * thought dead and wakes up changes nothing any more.
 */
public final class MoveBook {

    private static final String COLUMNS = """
            select id, franchise_id, source, target, status, run, subject, by_name, ordered_at, started_at, finished_at, paused_at,
                   resumed_at, detail, write_rights
            from platform.franchise_move\s""";

    private final PlatformStatements statements;
    private final Clock clock;

    public MoveBook(DataSource source, Clock clock) {
        this.statements = new PlatformStatements(source);
        this.clock = clock;
    }

    /**
     * Enters a move with its steps, and that its franchise moves.
     *
     * @throws Refusal stale, when the franchise was changed meanwhile
     */
    public void order(FranchiseMove move, long version, List<String> steps) {
        statements.update(
                """
                insert into platform.franchise_move (id, franchise_id, source, target, status, subject, by_name, ordered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                move.id(),
                move.franchise().value(),
                move.source(),
                move.target(),
                move.status().word(),
                move.by().subject(),
                move.by().name(),
                move.orderedAt());
        for (int position = 0; position < steps.size(); position++) {
            statements.update(
                    "insert into platform.move_step (move_id, position, name, state, attempts) values (?, ?, ?, ?, 0)",
                    move.id(),
                    position,
                    steps.get(position),
                    StepRecord.State.WAITING.word());
        }
        int marked = statements.update(
                """
                update platform.franchise set move_id = ?, revision = revision + 1, updated_at = ?
                where id = ? and revision = ? and move_id is null""", move.id(), clock.instant(), move.franchise().value(), version);
        if (marked != 1) {
            throw Refusal.stale();
        }
    }

    /** The franchise's last move. */
    public Optional<FranchiseMove> last(FranchiseId franchise) {
        return statements
                .query(
                        COLUMNS + "where franchise_id = ? order by ordered_at desc, id desc limit 1",
                        MoveBook::move,
                        franchise.value())
                .stream()
                .findFirst();
    }

    public List<StepRecord> steps(UUID move) {
        return statements.query(
                """
                select name, state, attempts, detail, started_at, finished_at from platform.move_step
                where move_id = ? order by position""",
                row -> new StepRecord(
                        row.getString("name"),
                        StepRecord.State.of(row.getString("state")),
                        row.getInt("attempts"),
                        row.getString("detail"),
                        PlatformStatements.time(row, "started_at"),
                        PlatformStatements.time(row, "finished_at")),
                move);
    }

    /** Begins a run; empty for a move that has ended. */
    public Optional<FranchiseMove> begin(UUID move) {
        int begun = statements.update("""
                update platform.franchise_move
                set status = 'running', run = run + 1, started_at = coalesce(started_at, ?)
                where id = ? and status in ('scheduled', 'running')""", clock.instant(), move);
        return begun == 0
                ? Optional.empty()
                : statements.query(COLUMNS + "where id = ?", MoveBook::move, move).stream()
                        .findFirst();
    }

    /** Whether this run is the last one, and the franchise lies where it lay when it was ordered. */
    public boolean isCurrent(FranchiseMove run) {
        return !statements.query("""
                        select 1 from platform.franchise_move m join platform.franchise f on f.move_id = m.id
                        where m.id = ? and m.run = ? and m.status = 'running' and f.database_name = m.source""", row -> true, run.id(), run.run()).isEmpty();
    }

    /** Whether the franchise lies elsewhere by now, and does not move back there. */
    public boolean isGoneFrom(FranchiseId franchise, String database) {
        return !statements
                .query("""
                        select 1 from platform.franchise f where f.id = ? and f.database_name <> ? and not exists (
                            select 1 from platform.franchise_move m where m.id = f.move_id and m.target = ?)""", row -> true, franchise.value(), database, database)
                .isEmpty();
    }

    public void beginStep(FranchiseMove run, String step) {
        statements.update("""
                update platform.move_step
                set state = 'running', attempts = attempts + 1, detail = null, started_at = ?, finished_at = null
                where move_id = ? and name = ?""", clock.instant(), run.id(), step);
    }

    public void endStep(FranchiseMove run, String step, StepRecord.State state, @Nullable String detail) {
        statements.update(
                "update platform.move_step set state = ?, detail = ?, finished_at = ? where move_id = ? and name = ?",
                state.word(),
                detail,
                clock.instant(),
                run.id(),
                step);
    }

    /** From now on the app lets nobody write; what has to be given back later is known. */
    public void pause(FranchiseMove run, List<String> writeRights) {
        statements.update("""
                update platform.franchise_move
                set write_rights = coalesce(write_rights, cast(? as text[])), paused_at = coalesce(paused_at, ?) where id = ? and run = ?""", writeRights.toArray(String[]::new), clock.instant(), run.id(), run.run());
        statements.update(
                "update platform.franchise set writes_paused = true where id = ? and move_id = ?",
                run.franchise().value(),
                run.id());
    }

    /** From now on the move is undone. */
    public void giveUp(FranchiseMove run, String why) {
        statements.update(
                "update platform.franchise_move set detail = coalesce(detail, ?) where id = ? and run = ?",
                why,
                run.id(),
                run.run());
    }

    /** The franchise may be written again where it lies. */
    public void resume(FranchiseMove run) {
        statements.update(
                "update platform.franchise set writes_paused = false where id = ? and move_id = ?",
                run.franchise().value(),
                run.id());
        noteResumed(run);
    }

    private void noteResumed(FranchiseMove run) {
        statements.update("""
                update platform.franchise_move set resumed_at = coalesce(resumed_at, ?)
                where id = ? and run = ? and paused_at is not null""", clock.instant(), run.id(), run.run());
    }

    /**
     * The franchise lies at the target from now on.
     *
     * @throws Refusal stale, when another run has begun
     */
    public void switchOver(FranchiseMove run) {
        int switched = statements.update(
                """
                update platform.franchise
                set database_name = ?, move_id = null, writes_paused = false, revision = revision + 1, updated_at = ?
                where id = ? and move_id = ? and database_name = ? and exists (
                    select 1 from platform.franchise_move m
                    where m.id = ? and m.run = ? and m.status = 'running' and m.detail is null)""",
                run.target(),
                clock.instant(),
                run.franchise().value(),
                run.id(),
                run.source(),
                run.id(),
                run.run());
        if (switched != 1) {
            throw Refusal.stale();
        }
        noteResumed(run);
    }

    /** The franchise does not move any more, and stays where it is. */
    public boolean fail(FranchiseMove run) {
        int ended = end(run, Status.FAILED, null);
        statements.update(
                "update platform.franchise set move_id = null, revision = revision + 1, updated_at = ? where move_id = ?",
                clock.instant(),
                run.id());
        return ended == 1;
    }

    /** @param remark what is left to do by hand, or null */
    public void complete(FranchiseMove run, @Nullable String remark) {
        end(run, Status.COMPLETED, remark);
    }

    private int end(FranchiseMove run, Status status, @Nullable String remark) {
        return statements.update("""
                update platform.franchise_move set status = ?, finished_at = ?, detail = coalesce(?, detail)
                where id = ? and run = ? and status = 'running'""", status.word(), clock.instant(), remark, run.id(), run.run());
    }

    private static FranchiseMove move(ResultSet row) throws SQLException {
        Instant orderedAt = PlatformStatements.time(row, "ordered_at");
        if (orderedAt == null) {
            throw new SQLException("A move was ordered at some time");
        }
        Array rights = row.getArray("write_rights");
        return new FranchiseMove(
                row.getObject("id", UUID.class),
                new FranchiseId(row.getString("franchise_id")),
                row.getString("source"),
                row.getString("target"),
                Status.of(row.getString("status")),
                row.getInt("run"),
                new Actor(row.getString("subject"), row.getString("by_name")),
                orderedAt,
                PlatformStatements.time(row, "started_at"),
                PlatformStatements.time(row, "finished_at"),
                PlatformStatements.time(row, "paused_at"),
                PlatformStatements.time(row, "resumed_at"),
                row.getString("detail"),
                rights == null ? null : List.of((String[]) rights.getArray()));
    }
}
