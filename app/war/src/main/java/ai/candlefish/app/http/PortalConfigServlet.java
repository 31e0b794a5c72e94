package ai.candlefish.app.http;

import ai.candlefish.web.Json;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the portal where to sign in. */
@WebServlet("/config.json")
public class PortalConfigServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "CANDLEFISH_OIDC_ISSUER")
    @SuppressWarnings("NullAway.Init")
    String issuer;

    @Inject
    @ConfigProperty(name = "CANDLEFISH_PORTAL_CLIENT", defaultValue = "candlefish-portal")
    @SuppressWarnings("NullAway.Init")
    String clientId;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-cache");
        Json.MAPPER.writeValue(response.getOutputStream(), Map.of("issuer", issuer, "clientId", clientId));
    }
}
