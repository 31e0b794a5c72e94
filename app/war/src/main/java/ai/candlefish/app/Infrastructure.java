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

/** What the app is wired to: the connection pool, the clock, the identity provider. */
@ApplicationScoped
@DataSourceDefinition(
        name = PlatformDatabase.JNDI_NAME,
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "jdbc:postgresql://${ENV=CANDLEFISH_DB_HOST}:${ENV=CANDLEFISH_DB_PORT}/${ENV=CANDLEFISH_DB_NAME}"
                + "?ApplicationName=candlefish&connectTimeout=5&socketTimeout=60&tcpKeepAlive=true&reWriteBatchedInserts=true"
                // The values of a row that was refused are nobody's business in a log.
                + "&logServerErrorDetail=false",
        user = "${ENV=CANDLEFISH_DB_USER}",
        password = "${ENV=CANDLEFISH_DB_PASSWORD}",
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 20,
        maxIdleTime = 300,
        properties = {
            // A connection that died with the database is replaced, together with its siblings.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true"
        })
public class Infrastructure {

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
