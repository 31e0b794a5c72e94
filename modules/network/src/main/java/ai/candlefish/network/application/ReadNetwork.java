package ai.candlefish.network.application;

import ai.candlefish.network.domain.NetworkConcern;
import ai.candlefish.network.domain.NetworkOverview;
import ai.candlefish.network.persistence.NetworkRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads how the network stands. */
@ApplicationScoped
public class ReadNetwork {

    private static final Duration LATELY = Duration.ofDays(1);
    private static final Duration TOO_LONG_REQUESTED = Duration.ofDays(7);
    private static final int MOST_CONCERNS = 100;

    @Inject
    NetworkRows rows;

    @Inject
    Clock clock;

    /** The network at this moment. */
    @Transactional
    public NetworkOverview read() {
        Instant now = clock.instant();
        List<NetworkConcern> concerns = rows.concerns(now.minus(TOO_LONG_REQUESTED));
        List<NetworkConcern> listed = concerns.stream().limit(MOST_CONCERNS).toList();
        return new NetworkOverview(
                rows.states(),
                rows.people(),
                rows.changedSince(now.minus(LATELY)),
                rows.openSupportAccesses(now),
                listed,
                concerns.size() - listed.size());
    }
}
