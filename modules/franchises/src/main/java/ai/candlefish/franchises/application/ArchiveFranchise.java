package ai.candlefish.franchises.application;

import ai.candlefish.franchises.application.MoveFranchise.Move;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.lifecycle.FranchiseLife;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Closes a franchise whose data was exported: from here it does not exist for its people. */
@ApplicationScoped
public class ArchiveFranchise {

    @Inject
    Franchises franchises;

    @Inject
    MoveFranchise moves;

    @Inject
    FranchiseBook books;

    @Inject
    ViewFranchise views;

    @Inject
    Clock clock;

    /** For how many days the data of a closed franchise is kept at least. */
    @Inject
    @ConfigProperty(name = "CANDLEFISH_RETENTION_DAYS", defaultValue = "90")
    int retentionDays;

    /**
     * The archived franchise.
     *
     * @throws Refusal not found; stale, when it has another version by now; a conflict, when it does not leave, or its export
     *     is missing or outdated
     */
    @Transactional
    public FranchiseDetails archive(FranchiseId id, long expectedVersion, Actor by) {
        Franchise present = franchises.read(id).orElseThrow(Refusal::notFound);
        present.expectVersion(expectedVersion);
        moves.move(present, new Move(FranchiseLife.ARCHIVE, FranchiseEvent.Kind.ARCHIVED, by, null));
        Instant now = clock.instant();
        books.close(id, now, now.plus(Duration.ofDays(retentionDays)));
        return views.view(id);
    }
}
