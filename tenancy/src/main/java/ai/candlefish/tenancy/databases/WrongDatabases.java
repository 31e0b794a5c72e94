package ai.candlefish.tenancy.databases;

/** The environment does not say properly which databases there are; the app can't start. */
public final class WrongDatabases extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public WrongDatabases(String message) {
        super(message);
    }
}
