package ai.candlefish.app.health;

import ai.candlefish.tenancy.databases.Databases;
import ai.candlefish.tenancy.registry.PlatformDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * The app can take requests while its home database answers. The identity provider may be away, and so may further databases:
 * they close their own franchises and no others.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final int SECONDS = 2;

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    @SuppressWarnings("NullAway.Init")
    DataSource dataSource;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Databases databases;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        databases.further().forEach(name -> answer.withData(name, databases.isReachable(name) ? "up" : "down"));
        try (Connection connection = dataSource.getConnection()) {
            return answer.status(connection.isValid(SECONDS)).build();
        } catch (SQLException e) {
            return answer.down().build();
        }
    }
}
