package ai.candlefish.app.security;

import ai.candlefish.app.fairness.Seat;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;

/** Leaves the franchise that a request entered, and its seat there, however the request ends. */
@WebFilter("/api/*")
public class RequestFranchise implements Filter {

    private static final String SCOPE = RequestFranchise.class.getName() + ".scope";
    private static final String SEAT = RequestFranchise.class.getName() + ".seat";

    /** Takes the seat along, so that it is given back behind the answer. */
    static void sit(ContainerRequestContext request, Seat seat) {
        request.setProperty(SEAT, seat);
    }

    static void enter(ContainerRequestContext request, Franchise franchise) {
        request.setProperty(SCOPE, FranchiseContext.enter(franchise));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(SCOPE) instanceof FranchiseContext.Scope scope) {
                scope.close();
            }
            if (request.getAttribute(SEAT) instanceof Seat seat) {
                seat.close();
            }
        }
    }
}
