package ai.candlefish.launcher.process;

/** The signals by which a server is told to stop. */
public enum Signal {
    /** Asks for an orderly end. */
    TERM,
    /** PostgreSQL's fast shutdown: open sessions are rolled back, everything committed is kept. */
    INT
}
