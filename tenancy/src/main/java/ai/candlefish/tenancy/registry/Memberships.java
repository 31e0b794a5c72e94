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
import java.util.EnumSet;
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

    /** What ties a person to a franchise. */
    private record Tie(Set<Role> roles, boolean isAwaited) {}

    private final LoadingCache<String, Map<FranchiseId, Tie>> cache = Caffeine.newBuilder()
            .maximumSize(PEOPLE_KEPT)
            .expireAfterWrite(Duration.ofSeconds(SECONDS_KEPT))
            .build(this::load);

    /** The franchises of a person with the roles held in each; empty for someone who belongs nowhere. */
    public Map<FranchiseId, Set<Role>> of(String subject) {
        Map<FranchiseId, Set<Role>> roles = new LinkedHashMap<>();
        cache.get(subject).forEach((franchise, tie) -> roles.put(franchise, tie.roles()));
        return roles;
    }

    /** Whether the person was let into the franchise and, as far as is known here, has not come yet. */
    public boolean isAwaited(String subject, FranchiseId franchise) {
        Tie tie = cache.get(subject).get(franchise);
        return tie != null && tie.isAwaited();
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

    private Map<FranchiseId, Tie> load(String subject) {
        String sql = """
                select franchise_id, role, exists (
                    select 1 from platform.awaited_member a
                    where a.subject = m.subject and a.franchise_id = m.franchise_id)
                from platform.membership m where subject = ? order by franchise_id, role""";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject);
            Map<FranchiseId, Tie> found = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    boolean isAwaited = rows.getBoolean(3);
                    found.computeIfAbsent(
                                    new FranchiseId(rows.getString(1)),
                                    id -> new Tie(EnumSet.noneOf(Role.class), isAwaited))
                            .roles()
                            .add(Role.of(rows.getString(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new PlatformUnavailable(e);
        }
    }
}
