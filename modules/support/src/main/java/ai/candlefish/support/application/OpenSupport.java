package ai.candlefish.support.application;

import ai.candlefish.audit.AuditLog;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.support.domain.SupportAccess;
import ai.candlefish.support.domain.SupportAccess.Terms;
import ai.candlefish.support.persistence.SupportBook;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.PlatformWork;
import ai.candlefish.tenancy.SchemaState;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Opens the data of the franchise that the work runs in to somebody at HQ. */
@ApplicationScoped
public class OpenSupport {

    private static final int CREATED = 201;

    @Inject
    SupportBook accesses;

    @Inject
    PlatformWork platform;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Refuses where there is no data to look at, or none that may be touched. Where no transaction can hold both sides' records,
     * the franchise's has it from now on that somebody begins to open it.
     *
     * @throws Refusal a conflict, or unavailable while an update of the data has failed
     */
    public void begin(String reason, Actor by) {
        requireOpenFranchise();
        if (!platform.isWithRegistry()) {
            audit.enter(by, null, reason);
        }
    }

    private static void requireOpenFranchise() {
        Franchise franchise = FranchiseContext.required();
        if (!franchise.state().isOpen()) {
            throw Refusal.conflict(
                    "franchise_not_open",
                    "This franchise is %s: there is nothing that support could look at."
                            .formatted(franchise.state().word().replace('_', ' ')));
        }
        if (franchise.schemaState() == SchemaState.MIGRATION_FAILED) {
            throw Refusal.of(
                    Refusal.Kind.UNAVAILABLE,
                    "franchise_migration_failed",
                    "An update of this franchise's data did not succeed. It can be opened when the update is repeated.");
        }
    }

    /** The open access; both sides' records say so, or the franchise's does so behind this. */
    @Transactional
    public SupportAccess open(String reason, Duration length, Actor by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SupportAccess opened = new SupportAccess(
                Ids.next(),
                FranchiseContext.required().id(),
                by,
                new Terms(reason, now, now.plus(length)),
                null,
                null,
                0);
        platform.withRegistry(() -> {
            accesses.add(opened);
            accesses.tell(opened.franchise(), FranchiseEvent.of(FranchiseEvent.Kind.SUPPORT_OPENED, by, reason, now));
            return opened;
        });
        if (platform.isWithRegistry()) {
            audit.enter(by, CREATED, reason);
        }
        return opened;
    }
}
