package ai.candlefish.harness.http;

/** The app gave no answer: it is away, or went away while the request was under way. */
public final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer(String request, Exception cause) {
        super(request + " got no answer", cause);
    }
}
