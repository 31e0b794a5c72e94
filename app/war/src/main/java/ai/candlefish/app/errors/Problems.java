package ai.candlefish.app.errors;

import ai.candlefish.api.model.Problem;
import ai.candlefish.api.model.ProblemError;
import ai.candlefish.app.http.Tracing;
import ai.candlefish.app.security.SecondFactor;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.identity.AccessTokens;
import ai.candlefish.web.AllowedTransitions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Writes refusals as RFC 9457 describes; the one place that knows which HTTP status a refusal has. */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://candlefish.test/problems/";
    private static final int RETRY_AFTER_SECONDS = 5;

    /** Who made more mistakes than that reads the first ones only. */
    private static final int MOST_ERRORS = 100;

    private Problems() {}

    /** The refusal as an answer to the request. */
    public static Response of(Refusal refusal, HttpServletRequest request) {
        int status = status(refusal.kind());
        Problem problem = problem(status, refusal.code(), refusal.detail(), request);
        if (!refusal.errors().isEmpty()) {
            problem.setErrors(refusal.errors().stream()
                    .limit(MOST_ERRORS)
                    .map(error -> new ProblemError()
                            .pointer(error.pointer())
                            .code(error.code())
                            .detail(error.detail()))
                    .toList());
        }
        if (!refusal.transitions().isEmpty()) {
            problem.setAllowedTransitions(AllowedTransitions.of(refusal.transitions()));
        }
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(problem);
        if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge(refusal, request));
        }
        if (refusal.kind() == Refusal.Kind.UNAVAILABLE || refusal.kind() == Refusal.Kind.BUSY) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }

    /** A refusal that only has a status, such as those of the container. */
    public static Problem of(int status, HttpServletRequest request) {
        return problem(status, code(status), detail(status), request);
    }

    private static Problem problem(int status, String code, String detail, HttpServletRequest request) {
        return new Problem()
                .type(TYPES + code)
                .title(title(status))
                .status(status)
                .detail(detail)
                .instance(Tracing.path(request))
                .code(code)
                .traceId(Tracing.traceId(request));
    }

    private static String challenge(Refusal refusal, HttpServletRequest request) {
        if (refusal.code().equals(SecondFactor.CODE)) {
            return "Bearer realm=\"candlefish\", error=\"insufficient_user_authentication\", acr_values=\"%s\""
                    .formatted(AccessTokens.SECOND_FACTOR);
        }
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? "Bearer realm=\"candlefish\""
                : "Bearer realm=\"candlefish\", error=\"invalid_token\"";
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID_INPUT -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case UNPROCESSABLE -> 422;
            case PRECONDITION_MISSING -> 428;
            case BUSY -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "bad_request";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not_found";
            default -> {
                Response.Status known = Response.Status.fromStatusCode(status);
                yield known == null ? "status_" + status : known.name().toLowerCase(Locale.ROOT);
            }
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "The request is not valid";
            case 401 -> "Sign-in needed";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 406 -> "Not acceptable";
            case 409 -> "Conflict";
            case 412 -> "Changed meanwhile";
            case 413 -> "Too large";
            case 415 -> "Media type not supported";
            case 422 -> "Can't be processed";
            case 428 -> "If-Match is missing";
            case 429 -> "Too much at once";
            case 503 -> "Not available right now";
            default -> status < 500 ? "The request was refused" : "Something went wrong on our side";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> Refusal.notFound().detail();
            case 405 -> "This address does not take this method; see the Allow header.";
            case 406 -> "This address answers application/json.";
            case 415 -> "The body's media type is not one that this operation reads.";
            default ->
                status < 500
                        ? "The request could not be read."
                        : "It was recorded under the trace id. Try again; tell us the trace id if it stays.";
        };
    }
}
