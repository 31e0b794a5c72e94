package ai.candlefish.app.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Serves the portal: its page for every address that is one of its screens, and its files, which never change, for good. */
@WebFilter("/*")
public class PortalFiles implements Filter {

    private static final List<String> NOT_SCREENS =
            List.of("/api", "/.well-known", "/health", "/metrics", "/config.json", "/problem");
    private static final String PAGE = "/index.html";

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        String path = request.getRequestURI();
        if (path.startsWith("/assets/")) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            response.setHeader("Vary", "Accept-Encoding");
            if (sentCompressed(request, response, path)) {
                return;
            }
        } else if (isScreen(request, path)) {
            response.setHeader("Cache-Control", "no-cache");
            request.getRequestDispatcher(PAGE).forward(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Sends the form that the portal's build compressed, where there is one and the caller takes it. */
    private static boolean sentCompressed(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        ServletContext context = request.getServletContext();
        if (!request.getMethod().equals("GET") || !Gzip.isAccepted(request)) {
            return false;
        }
        try (InputStream compressed = context.getResourceAsStream(path + ".gz")) {
            if (compressed == null) {
                return false;
            }
            response.setContentType(context.getMimeType(path));
            response.setHeader("Content-Encoding", Gzip.ENCODING);
            compressed.transferTo(response.getOutputStream());
            return true;
        }
    }

    private static boolean isScreen(HttpServletRequest request, String path) {
        String accepts = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && accepts != null
                && accepts.contains("text/html")
                && path.lastIndexOf('.') < path.lastIndexOf('/')
                && NOT_SCREENS.stream().noneMatch(path::startsWith);
    }
}
