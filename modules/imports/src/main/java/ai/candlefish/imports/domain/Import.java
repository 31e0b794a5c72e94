package ai.candlefish.imports.domain;

import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.persistence.FranchiseStatements;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import: files that somebody sent, and how far the job with them is. */
@Entity
@Table(name = "imports", schema = FranchiseStatements.PLACEHOLDER)
@SuppressWarnings("NullAway.Init")
public class Import {

    @Id
    private UUID id;

    @Version
    private long version;

    @Convert(converter = ImportStatus.InDatabase.class)
    private ImportStatus status;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Column(name = "mapping")
    @Convert(converter = ImportPlan.InDatabase.class)
    private ImportPlan plan;

    @Column(name = "cancel_requested")
    private boolean cancelRequested;

    private @Nullable String detail;
    private String subject;

    @Column(name = "by_name")
    private String byName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    protected Import() {} // for JPA

    public static Import scheduled(ImportPlan plan, boolean dryRun, Actor by, Instant now) {
        Import scheduled = new Import();
        scheduled.id = Ids.next();
        scheduled.status = ImportStatus.SCHEDULED;
        scheduled.dryRun = dryRun;
        scheduled.plan = plan;
        scheduled.subject = by.subject();
        scheduled.byName = by.name();
        scheduled.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        return scheduled;
    }

    /** The job begins, for the first time or once more. */
    public void start(Instant now) {
        status = ImportLife.TRANSITIONS.next(ImportLife.START, this);
        if (startedAt == null) {
            startedAt = now.truncatedTo(ChronoUnit.MICROS);
        }
    }

    public void complete(Instant now) {
        end(ImportLife.COMPLETE, now);
    }

    /** A file had errors. */
    public void refuse(Instant now) {
        end(ImportLife.REFUSE, now);
    }

    /** The job failed too often for a reason that is not in the files. */
    public void discard(String why, Instant now) {
        end(ImportLife.DISCARD, now);
        detail = why;
    }

    public void cancel(Instant now) {
        end(ImportLife.CANCEL, now);
    }

    /**
     * Asks the job to stop; one that has not begun is cancelled at once.
     *
     * @throws Refusal a conflict, when the import has ended
     */
    public void requestCancellation(Instant now) {
        ImportLife.TRANSITIONS.next(ImportLife.CANCEL, this);
        cancelRequested = true;
        if (status == ImportStatus.SCHEDULED) {
            cancel(now);
        }
    }

    private void end(String act, Instant now) {
        status = ImportLife.TRANSITIONS.next(act, this);
        finishedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    public UUID id() {
        return id;
    }

    public ImportStatus status() {
        return status;
    }

    public boolean dryRun() {
        return dryRun;
    }

    public ImportPlan plan() {
        return plan;
    }

    public boolean cancelRequested() {
        return cancelRequested;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public Actor by() {
        return new Actor(subject, byName);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
