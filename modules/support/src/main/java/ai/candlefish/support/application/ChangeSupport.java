package ai.candlefish.support.application;

import ai.candlefish.audit.AuditLog;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.support.domain.SupportAccess;
import ai.candlefish.support.domain.SupportAct;
import ai.candlefish.support.domain.SupportLife;
import ai.candlefish.support.persistence.SupportBook;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.PlatformWork;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Ends a support access of the franchise that the work runs in, or lets it write, or no longer. */
@ApplicationScoped
public class ChangeSupport {

    private static final int OK = 200;

    @Inject
    SupportBook accesses;

    @Inject
    PlatformWork platform;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Where no transaction can hold both sides' records, the franchise's has it from now on that somebody begins with an act. */
    public void begin(Actor by, String reason) {
        if (!platform.isWithRegistry()) {
            audit.enter(by, null, reason);
        }
    }

    /**
     * The access after the act; both sides' records say so, or the franchise's does so behind this.
     *
     * @throws Refusal not found; stale, when it has another version by now; a conflict, when it is over, or as wanted already
     */
    @Transactional
    public SupportAccess change(SupportAct act, UUID id, long expectedVersion, Actor by) {
        FranchiseId franchise = FranchiseContext.required().id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SupportAccess changed = platform.withRegistry(() -> {
            SupportAccess present = accesses.find(franchise, id).orElseThrow(Refusal::notFound);
            present.expectVersion(expectedVersion);
            SupportLife.require(act, present, now);
            SupportAccess next = present.after(act, by.name(), now);
            accesses.change(next);
            accesses.tell(
                    franchise, FranchiseEvent.of(kind(act), by, present.terms().reason(), now));
            return next;
        });
        if (platform.isWithRegistry()) {
            audit.enter(by, OK, changed.terms().reason());
        }
        return changed;
    }

    private static FranchiseEvent.Kind kind(SupportAct act) {
        return switch (act) {
            case END -> FranchiseEvent.Kind.SUPPORT_ENDED;
            case ALLOW_CHANGES -> FranchiseEvent.Kind.SUPPORT_CHANGES_ALLOWED;
            case WITHDRAW_CHANGES -> FranchiseEvent.Kind.SUPPORT_CHANGES_WITHDRAWN;
        };
    }
}
