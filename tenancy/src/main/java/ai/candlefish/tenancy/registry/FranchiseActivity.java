package ai.candlefish.tenancy.registry;

import ai.candlefish.tenancy.FranchiseId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** When something was last changed in each franchise, for HQ. A node tells of a franchise once a minute at most. */
@ApplicationScoped
public class FranchiseActivity {

    private static final Logger LOG = Logger.getLogger(FranchiseActivity.class.getName());
    private static final Duration TOLD_AT_MOST_EVERY = Duration.ofMinutes(1);
    private static final int FRANCHISES_KEPT = 5_000;

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    @SuppressWarnings("NullAway.Init")
    DataSource dataSource;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Clock clock;

    private final Cache<FranchiseId, Instant> told = Caffeine.newBuilder()
            .maximumSize(FRANCHISES_KEPT)
            .expireAfterWrite(TOLD_AT_MOST_EVERY)
            .build();

    /** Something was changed in the franchise just now. Outside of any transaction; that it can't be told undoes nothing. */
    public void changed(FranchiseId franchise) {
        Instant now = clock.instant();
        if (told.asMap().putIfAbsent(franchise, now) == null) {
            try {
                tell(franchise, now);
            } catch (PlatformUnavailable e) {
                told.invalidate(franchise); // the next change tells it
                LOG.log(Level.WARNING, e, () -> "It is not known at HQ that " + franchise + " was at work");
            }
        }
    }

    private void tell(FranchiseId franchise, Instant now) {
        new PlatformStatements(dataSource).update("""
                            insert into platform.franchise_activity (franchise_id, changed_at) values (?, ?)
                            on conflict (franchise_id)
                            do update set changed_at = greatest(franchise_activity.changed_at, excluded.changed_at)""", franchise.value(), now);
    }
}
