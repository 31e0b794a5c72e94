package ai.candlefish.tenancy.registry;

/** Where the pool of the app's login role is found. */
public final class PlatformDatabase {

    public static final String JNDI_NAME = "java:app/jdbc/candlefish";

    private PlatformDatabase() {}
}
