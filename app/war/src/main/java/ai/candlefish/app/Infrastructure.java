package ai.candlefish.app;

import ai.candlefish.tenancy.identity.AccessTokens;
import ai.candlefish.tenancy.registry.PlatformDatabase;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the app is wired to: the connection pools, the clock, the identity provider.
 *
 * <p>There is a pool for as many databases as there can be; those that the environment does not name stay empty.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = PlatformDatabase.JNDI_NAME,
        className = Infrastructure.POOLED,
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 20,
        maxIdleTime = 300,
        properties = {
            "place=0",
            Infrastructure.LONGEST_WAIT,
            Infrastructure.VALIDATED,
            Infrastructure.HOW,
            Infrastructure.BY_WHOM,
            Infrastructure.NOT_TOO_OFTEN,
            Infrastructure.ALL_AT_ONCE
        })
@DataSourceDefinition(
        name = PlatformDatabase.JNDI_NAME + 1,
        className = Infrastructure.POOLED,
        minPoolSize = 0,
        initialPoolSize = 0,
        maxPoolSize = 12,
        maxIdleTime = 300,
        properties = {
            "place=1",
            Infrastructure.LONGEST_WAIT,
            Infrastructure.VALIDATED,
            Infrastructure.HOW,
            Infrastructure.BY_WHOM,
            Infrastructure.NOT_TOO_OFTEN,
            Infrastructure.ALL_AT_ONCE
        })
@DataSourceDefinition(
        name = PlatformDatabase.JNDI_NAME + 2,
        className = Infrastructure.POOLED,
        minPoolSize = 0,
        initialPoolSize = 0,
        maxPoolSize = 12,
        maxIdleTime = 300,
        properties = {
            "place=2",
            Infrastructure.LONGEST_WAIT,
            Infrastructure.VALIDATED,
            Infrastructure.HOW,
            Infrastructure.BY_WHOM,
            Infrastructure.NOT_TOO_OFTEN,
            Infrastructure.ALL_AT_ONCE
        })
@DataSourceDefinition(
        name = PlatformDatabase.JNDI_NAME + 3,
        className = Infrastructure.POOLED,
        minPoolSize = 0,
        initialPoolSize = 0,
        maxPoolSize = 12,
        maxIdleTime = 300,
        properties = {
            "place=3",
            Infrastructure.LONGEST_WAIT,
            Infrastructure.VALIDATED,
            Infrastructure.HOW,
            Infrastructure.BY_WHOM,
            Infrastructure.NOT_TOO_OFTEN,
            Infrastructure.ALL_AT_ONCE
        })
public class Infrastructure {

    static final String POOLED = "ai.candlefish.tenancy.databases.PooledDatabase";

    /** A database that answers slowly keeps no more threads than its pool has connections, and others for this long. */
    static final String LONGEST_WAIT = "fish.payara.max-wait-time-in-millis=5000";

    // A connection that died with the database is replaced, together with its siblings.
    static final String VALIDATED = "fish.payara.is-connection-validation-required=true";
    static final String HOW = "fish.payara.connection-validation-method=custom-validation";
    static final String BY_WHOM =
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation";
    static final String NOT_TOO_OFTEN = "fish.payara.validate-atmost-once-period-in-seconds=5";
    static final String ALL_AT_ONCE = "fish.payara.fail-all-connections=true";

    private static final int SECONDS_BETWEEN_LOOKS_AT_KEYS = 1;

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedScheduledExecutorService timer;

    private final AccessTokens accessTokens;
    private @Nullable Future<?> keyReads;

    @Inject
    public Infrastructure(
            @ConfigProperty(name = "CANDLEFISH_OIDC_ISSUER") String issuer,
            @ConfigProperty(name = "CANDLEFISH_OIDC_JWKS_URI") Optional<String> keysAddress,
            @ConfigProperty(name = "CANDLEFISH_OIDC_AUDIENCE", defaultValue = "candlefish-api") String audience) {
        URI keys = URI.create(keysAddress.orElse(issuer + "/protocol/openid-connect/certs"));
        this.accessTokens = new AccessTokens(issuer, audience, keys, Clock.systemUTC());
    }

    @SuppressWarnings("NullAway") // for the CDI proxy, which never calls a method of its own instance
    protected Infrastructure() {
        this.accessTokens = null;
    }

    void readKeysInTheBackground(@Observes @Initialized(ApplicationScoped.class) Object start) {
        keyReads = timer.scheduleWithFixedDelay(
                accessTokens.keys()::keepFresh, 0, SECONDS_BETWEEN_LOOKS_AT_KEYS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (keyReads != null) {
            keyReads.cancel(true);
        }
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    AccessTokens accessTokens() {
        return accessTokens;
    }
}
