package ai.candlefish.tenancy.registry;

/** The platform's database did not answer; the request is refused with 503 and may be repeated. */
public final class PlatformUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlatformUnavailable(Throwable cause) {
        super(cause);
    }
}
