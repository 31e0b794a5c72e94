package ai.candlefish.app.errors;

import ai.candlefish.app.http.Tracing;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.registry.PlatformUnavailable;
import ai.candlefish.web.InputErrors;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.SystemException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers every failure as a problem: what the caller can mend is said, what they can't is logged under the trace id and
 * nothing of it is shown.
 */
@Provider
@ApplicationScoped
public class AnyFailure implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(AnyFailure.class.getName());
    private static final int DEEPEST_CAUSE = 20;

    @Inject
    @SuppressWarnings("NullAway.Init")
    HttpServletRequest request;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ParameterErrors parameters;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Moves moves;

    @Override
    public Response toResponse(Throwable failure) {
        List<Throwable> causes = causes(failure);
        Optional<Response> refused = causes.stream()
                .filter(Refusal.class::isInstance)
                .findFirst()
                .map(refusal -> Problems.of((Refusal) refusal, request));
        Optional<Response> known = refused.or(
                () -> causes.stream().flatMap(cause -> answer(cause).stream()).findFirst());
        if (known.isPresent()) {
            return known.get();
        }
        LOG.log(
                Level.SEVERE,
                failure,
                () -> "Failed: " + request.getMethod() + " " + Tracing.path(request) + ", trace id "
                        + Tracing.traceId(request));
        return withStatus(500, null);
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .toList();
    }

    private Optional<Response> answer(Throwable cause) {
        return switch (cause) {
            case ConstraintViolationException violations ->
                Optional.of(Problems.of(parameters.refusal(violations.getConstraintViolations()), request));
            case JsonProcessingException unreadable -> Optional.of(Problems.of(InputErrors.of(unreadable), request));
            case WebApplicationException refused -> Optional.of(refused(refused));
            case OptimisticLockException stale -> Optional.of(Problems.of(Refusal.stale(), request));
            case PlatformUnavailable down -> Optional.of(unavailable(down));
            // A commit without an answer: the server keeps to itself that the connection was lost.
            case SystemException unended -> Optional.of(unavailable(unended));
            case SQLException sql when isAway(sql) -> Optional.of(unavailable(sql));
            case SQLException sql -> moves.behind(sql).map(refusal -> Problems.of(refusal, request));
            default -> Optional.empty();
        };
    }

    private Response refused(WebApplicationException refused) {
        Response answer = refused.getResponse();
        int status = answer.getStatus();
        if (status >= 500) {
            LOG.log(Level.SEVERE, refused, () -> "Failed, trace id " + Tracing.traceId(request));
        }
        return withStatus(status, answer.getHeaderString(HttpHeaders.ALLOW));
    }

    private Response withStatus(int status, @Nullable String allow) {
        return Response.status(status)
                .type(Problems.MEDIA_TYPE)
                .header(HttpHeaders.ALLOW, allow)
                .entity(Problems.of(status, request))
                .build();
    }

    private Response unavailable(Exception failure) {
        LOG.log(Level.WARNING, "The database can''t be used; answering 503 under trace id {0}: {1}", new Object[] {
            Tracing.traceId(request), failure.toString()
        });
        Refusal refusal = Refusal.of(
                Refusal.Kind.UNAVAILABLE,
                "database_unavailable",
                "The data can't be reached at the moment. Try again shortly.");
        return Problems.of(refusal, request);
    }

    /**
     * SQL states of a lost connection, a server that shuts down or starts, and too many connections. PostgreSQL gives every
     * error a state; one without is the pool's, which has no connection to give.
     */
    private static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}
