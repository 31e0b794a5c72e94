package ai.candlefish.app.http;

import ai.candlefish.app.errors.Problems;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.web.Json;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts a trace id and the security headers on every exchange, and bounds every body. What the container refuses by itself
 * comes by here only as an error, and a screen of the portal may come by only as it is forwarded to its page.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class EveryExchange implements Filter {

    /** What a JSON body may measure. */
    static final long MOST_JSON = 1L << 20;

    /** What an upload may measure: 20 MiB of files, and room for the form around them. */
    static final long MOST_UPLOAD = 21L << 20;

    private static final int FIRST_REFUSAL = 400;
    private static final String NUL = "%00";

    /** What the server would serve beside the app. */
    private static final List<String> NOT_OURS = List.of("/openapi");

    @Inject
    @SuppressWarnings("NullAway.Init")
    SecurityHeaders headers;

    @Inject
    @SuppressWarnings("NullAway.Init")
    LargeBodies largeBodies;

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        headers.add(request, response);
        Optional<Refusal> wrong = whatIsWrong(request);
        if (wrong.isPresent()) {
            refuse(request, response, wrong.get());
            return;
        }
        try {
            chain.doFilter(bounded(request), response);
        } finally {
            largeBodies.leave(request);
        }
        explain(request, response);
    }

    private static Optional<Refusal> whatIsWrong(HttpServletRequest request) {
        String query = request.getQueryString();
        if (request.getContentLengthLong() > mostOf(request)) {
            return Optional.of(tooLarge(mostOf(request)));
        }
        if (NOT_OURS.stream().anyMatch(request.getRequestURI()::startsWith)) {
            return Optional.of(Refusal.notFound());
        }
        if (request.getRequestURI().contains(NUL)) {
            return Optional.of(unreadable("path"));
        }
        return query != null && query.contains(NUL) ? Optional.of(unreadable("query")) : Optional.empty();
    }

    private static Refusal unreadable(String pointer) {
        return Refusal.invalid(pointer, "unreadable", "must not contain control character NUL");
    }

    private static HttpServletRequest bounded(HttpServletRequest request) {
        return new BoundedRequest(request, mostOf(request), isUpload(request) ? PartCounter.of(request) : null);
    }

    private static long mostOf(HttpServletRequest request) {
        return isUpload(request) ? MOST_UPLOAD : MOST_JSON;
    }

    /** The server refuses some things, such as broken headers, without a word and without asking any mapper. */
    private void explain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isSilent = response.getContentType() == null && !response.isCommitted();
        if (isSilent && response.getStatus() >= FIRST_REFUSAL) {
            headers.add(request, response); // they went with all that was prepared before
            response.setContentType(Problems.MEDIA_TYPE);
            Json.MAPPER.writeValue(response.getOutputStream(), Problems.of(response.getStatus(), request));
        }
    }

    static Refusal tooLarge(long most) {
        return Refusal.of(
                Refusal.Kind.TOO_LARGE, "body_too_large", "The body may have %d bytes at most.".formatted(most));
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        Response answer = Problems.of(refusal, request);
        response.setStatus(answer.getStatus());
        response.setContentType(Problems.MEDIA_TYPE);
        response.setHeader("Connection", "close");
        answer.getStringHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        Json.MAPPER.writeValue(response.getOutputStream(), answer.getEntity());
    }
}
