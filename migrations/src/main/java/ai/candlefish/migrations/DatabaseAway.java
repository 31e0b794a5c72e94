package ai.candlefish.migrations;

import java.sql.SQLException;

/** The database could not be used; what was finished stays, and the next run goes on from there. */
public final class DatabaseAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseAway(SQLException cause) {
        super("The database can't be used: " + cause.getMessage(), cause);
    }
}
