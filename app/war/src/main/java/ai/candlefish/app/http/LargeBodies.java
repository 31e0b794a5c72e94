package ai.candlefish.app.http;

import ai.candlefish.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads only so many large bodies at once that all of them fit into the app's small memory; the others wait a moment. */
@ApplicationScoped
public class LargeBodies {

    private static final long LARGE = 64 << 10;
    private static final int AT_ONCE = 12;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** Whether there is room for the request's body, or soon was; whoever enters leaves. */
    boolean enter(HttpServletRequest request) {
        try {
            return !isLarge(request) || room.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave(HttpServletRequest request) {
        if (isLarge(request)) {
            room.release();
        }
    }

    static Refusal noRoom() {
        return Refusal.of(
                Refusal.Kind.UNAVAILABLE,
                "too_many_large_bodies",
                "Too much is being sent at once. Try again shortly.");
    }

    private static boolean isLarge(HttpServletRequest request) {
        boolean isOfUnknownLength = request.getHeader("Transfer-Encoding") != null;
        boolean isFirstSeen = request.getDispatcherType() == DispatcherType.REQUEST;
        return isFirstSeen && (isOfUnknownLength || request.getContentLengthLong() > LARGE);
    }
}
