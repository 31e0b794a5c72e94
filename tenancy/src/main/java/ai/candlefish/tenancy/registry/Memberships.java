package ai.candlefish.tenancy.registry;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.identity.Role;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Who belongs to which franchise in which roles. What is taken away stops working at once on the node that did it and within a
 * moment on the others, which {@link RegistryNews} tells, whatever tokens are still about; after {@value #SECONDS_KEPT} seconds
 * at most where it can't.
 */
@ApplicationScoped
public class Memberships {

    static final int SECONDS_KEPT = 30;
    private static final int PEOPLE_KEPT = 20_000;

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    @SuppressWarnings("NullAway.Init")
    DataSource dataSource;

    /** What ties a person to franchises: the roles held there, and where the person was let in and has not come yet. */
    private record Ties(Map<FranchiseId, Set<Role>> roles, Set<FranchiseId> awaited) {}

    private final LoadingCache<String, Ties> cache = Caffeine.newBuilder()
            .maximumSize(PEOPLE_KEPT)
            .expireAfterWrite(Duration.ofSeconds(SECONDS_KEPT))
            .build(this::load);

    /** The franchises of a person with the roles held in each; empty for someone who belongs nowhere. Can't be changed. */
    public Map<FranchiseId, Set<Role>> of(String subject) {
        return cache.get(subject).roles();
    }

    /** Whether the person was let into the franchise and, as far as is known here, has not come yet. */
    public boolean isAwaited(String subject, FranchiseId franchise) {
        return cache.get(subject).awaited().contains(franchise);
    }

    void forget(String subject) {
        cache.invalidate(subject);
    }

    void forgetAll() {
        cache.invalidateAll();
    }

    /** What a person may do has changed and is committed. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) MembershipsChanged changed) {
        cache.invalidate(changed.subject());
    }

    private Ties load(String subject) {
        String sql = """
                select franchise_id, role, exists (
                    select 1 from platform.awaited_member a
                    where a.subject = m.subject and a.franchise_id = m.franchise_id)
                from platform.membership m where subject = ? order by franchise_id, role""";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject);
            Map<FranchiseId, Set<Role>> roles = new LinkedHashMap<>();
            Set<FranchiseId> awaited = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    FranchiseId franchise = new FranchiseId(rows.getString(1));
                    roles.computeIfAbsent(franchise, id -> EnumSet.noneOf(Role.class))
                            .add(Role.of(rows.getString(2)));
                    if (rows.getBoolean(3)) {
                        awaited.add(franchise);
                    }
                }
            }
            roles.replaceAll((franchise, held) -> Collections.unmodifiableSet(held));
            return new Ties(Collections.unmodifiableMap(roles), awaited);
        } catch (SQLException e) {
            throw new PlatformUnavailable(e);
        }
    }
}
