package ai.candlefish.web;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.identity.CurrentCaller;
import ai.candlefish.tenancy.registry.PlatformDatabase;
import ai.candlefish.tenancy.registry.PlatformUnavailable;
import ai.candlefish.web.IdempotencyKeys.Scope;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Gives a request that carries an {@code Idempotency-Key} one effect, however often it is sent.
 *
 * <p>The key's row commits in the transaction of the effect, with the answer. A key belongs to a caller, method and path.
 * Refused requests leave no row, so that a corrected one may use the key again.
 */
@ApplicationScoped
public class IdempotentRequests {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");
    private static final String PLATFORM = "platform";

    @PersistenceContext
    @SuppressWarnings("NullAway.Init")
    EntityManager entities;

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    @SuppressWarnings("NullAway.Init")
    DataSource platform;

    @Inject
    @SuppressWarnings("NullAway.Init")
    HttpServletRequest request;

    @Inject
    @SuppressWarnings("NullAway.Init")
    CurrentCaller caller;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Clock clock;

    @FunctionalInterface
    private interface OnKeys<T> {
        T apply(IdempotencyKeys keys) throws SQLException;
    }

    /** Whose schema the keys are kept in. */
    private enum Home {
        FRANCHISE,
        PLATFORM
    }

    /**
     * The effect's answer, or that of the request that had the same key before, for work inside a franchise: the keys are kept
     * in its schema.
     *
     * @param key the header's value; without one the effect simply happens
     * @param body what the request asks for; a request with the same key must ask for the same
     * @param effect does the work in this transaction and gives the answer; a {@link Refusal} undoes everything
     */
    @Transactional
    public Response once(@Nullable String key, Object body, Supplier<Response> effect) {
        return once(key, body, effect, Home.FRANCHISE);
    }

    /** The same for work on franchises themselves: the keys are kept in the platform's schema. */
    @Transactional
    public Response onceAtHq(@Nullable String key, Object body, Supplier<Response> effect) {
        return once(key, body, effect, Home.PLATFORM);
    }

    /**
     * The same for work in a franchise that writes in the registry: the keys are kept beside the franchise's rows where these
     * lie with the registry's, otherwise with the registry's, and then the effect may touch nothing of the franchise's.
     */
    @Transactional
    public Response onceWithRegistry(@Nullable String key, Object body, Supplier<Response> effect) {
        boolean isOne = FranchiseContext.required().liesWithTheRegistry();
        return once(key, body, effect, isOne ? Home.FRANCHISE : Home.PLATFORM);
    }

    private Response once(@Nullable String key, Object body, Supplier<Response> effect, Home home) {
        if (key == null) {
            return effect.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw Refusal.invalid("header/Idempotency-Key", "wrong_format", "must be 1 to 255 visible characters");
        }
        Scope scope = new Scope(caller.required().subject(), request.getRequestURI(), request.getMethod(), key);
        byte[] hash = hash(body);
        Optional<Response> earlier = at(home, keys -> lookUp(keys, scope, hash));
        return earlier.orElseGet(() -> {
            Response answer = effect.get();
            String written = write(answer.getEntity());
            at(home, keys -> {
                keys.store(scope, hash, answer, written, clock.instant());
                return scope;
            });
            return Response.fromResponse(answer)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(written)
                    .build();
        });
    }

    private Optional<Response> lookUp(IdempotencyKeys keys, Scope scope, byte[] hash) throws SQLException {
        if (!keys.lock(scope)) {
            throw Refusal.conflict(
                    "request_in_flight",
                    "A request with this Idempotency-Key is still under way. Try again in a moment.");
        }
        Optional<Response> earlier = keys.find(scope, hash);
        if (earlier.isEmpty()) {
            keys.clearOldOnes(clock.instant());
        }
        return earlier;
    }

    private <T> T at(Home home, OnKeys<T> work) {
        return switch (home) {
            case FRANCHISE -> inFranchise(work);
            case PLATFORM -> onPlatform(work);
        };
    }

    /** On the connection of the persistence context, which acts as the franchise's role. What it holds back is written first. */
    private <T> T inFranchise(OnKeys<T> work) {
        String schema = FranchiseContext.required().id().schema();
        entities.flush();
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> work.apply(new IdempotencyKeys(connection, schema)));
    }

    private <T> T onPlatform(OnKeys<T> work) {
        try (Connection connection = platform.getConnection()) {
            return work.apply(new IdempotencyKeys(connection, PLATFORM));
        } catch (SQLException e) {
            throw new PlatformUnavailable(e);
        }
    }

    private static byte[] hash(Object body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Json.MAPPER.writeValueAsBytes(body));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("A body that was read can be written and hashed", e);
        }
    }

    private static String write(Object entity) {
        try {
            return Json.MAPPER.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer can be written", e);
        }
    }
}
