package ai.candlefish.tenancy.provisioning;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.registry.PlatformStatements;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps how far each franchise's provisioning is. Outside a transaction every entry is there for others at once. */
public final class StepBook {

    private final PlatformStatements statements;
    private final Clock clock;

    public StepBook(DataSource source, Clock clock) {
        this.statements = new PlatformStatements(source);
        this.clock = clock;
    }

    /** Enters the steps that are not entered yet. */
    public void open(FranchiseId franchise, List<String> names) {
        for (int position = 0; position < names.size(); position++) {
            statements.update("""
                    insert into platform.provisioning_step (franchise_id, position, name, state, attempts)
                    values (?, ?, ?, ?, 0) on conflict do nothing""", franchise.value(), position, names.get(position), StepRecord.State.WAITING.word());
        }
    }

    /** The steps in their order; empty for a franchise that was never provisioned. */
    public List<StepRecord> read(FranchiseId franchise) {
        return statements.query(
                """
                select name, state, attempts, detail, started_at, finished_at from platform.provisioning_step
                where franchise_id = ? order by position""",
                row -> new StepRecord(
                        row.getString("name"),
                        StepRecord.State.of(row.getString("state")),
                        row.getInt("attempts"),
                        row.getString("detail"),
                        PlatformStatements.time(row, "started_at"),
                        PlatformStatements.time(row, "finished_at")),
                franchise.value());
    }

    void begin(FranchiseId franchise, String step) {
        statements.update("""
                update platform.provisioning_step
                set state = ?, attempts = attempts + 1, detail = null, started_at = ?, finished_at = null
                where franchise_id = ? and name = ?""", StepRecord.State.RUNNING.word(), clock.instant(), franchise.value(), step);
    }

    void done(FranchiseId franchise, String step, Optional<String> note) {
        end(franchise, step, StepRecord.State.DONE, note.orElse(null));
    }

    void failed(FranchiseId franchise, String step, String why) {
        end(franchise, step, StepRecord.State.FAILED, why);
    }

    private void end(FranchiseId franchise, String step, StepRecord.State state, @Nullable String detail) {
        statements.update("""
                update platform.provisioning_step set state = ?, detail = ?, finished_at = ?
                where franchise_id = ? and name = ?""", state.word(), detail, clock.instant(), franchise.value(), step);
    }
}
