package ai.candlefish.app.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers that tell a browser what it may do with an answer. */
@ApplicationScoped
public class SecurityHeaders {

    private static final Pattern REQUEST_ID = Pattern.compile("[!-~]{1,100}");

    private final String contentPolicy;

    @Inject
    public SecurityHeaders(@ConfigProperty(name = "CANDLEFISH_OIDC_ISSUER") String issuer) {
        URI identityProvider = URI.create(issuer);
        String origin = identityProvider.getScheme() + "://" + identityProvider.getAuthority();
        this.contentPolicy = "default-src 'self'; connect-src 'self' " + origin
                + "; img-src 'self' data:; frame-src " + origin
                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    @SuppressWarnings("NullAway") // for the CDI proxy, which never calls a method of its own instance
    protected SecurityHeaders() {
        this.contentPolicy = null;
    }

    void add(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", contentPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        response.setHeader("X-Trace-Id", Tracing.traceId(request));
        String requestId = request.getHeader("X-Request-Id");
        if (requestId != null && REQUEST_ID.matcher(requestId).matches()) {
            response.setHeader("X-Request-Id", requestId);
        }
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
