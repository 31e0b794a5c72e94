package ai.candlefish.app.http;

import ai.candlefish.kernel.Refusal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads only so many large bodies at once that all of them fit into the app's small memory; the others wait a moment. It comes
 * behind a franchise's seats, so that one franchise can't have all the room.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.ENTITY_CODER)
public class LargeBodies implements ContainerRequestFilter {

    private static final String ENTERED = LargeBodies.class.getName() + ".entered";
    private static final long LARGE = 64 << 10;
    private static final int AT_ONCE = 12;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    @Inject
    @SuppressWarnings("NullAway.Init")
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isLarge(servlet)) {
            return;
        }
        if (!hasRoom()) {
            throw Refusal.of(
                    Refusal.Kind.UNAVAILABLE,
                    "too_many_large_bodies",
                    "Too much is being sent at once. Try again shortly.");
        }
        request.setProperty(ENTERED, true);
    }

    /** Makes room again, behind every request. */
    void leave(HttpServletRequest request) {
        if (request.getAttribute(ENTERED) != null) {
            request.removeAttribute(ENTERED);
            room.release();
        }
    }

    private boolean hasRoom() {
        try {
            return room.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isLarge(HttpServletRequest request) {
        boolean isOfUnknownLength = request.getHeader("Transfer-Encoding") != null;
        return isOfUnknownLength || request.getContentLengthLong() > LARGE;
    }
}
