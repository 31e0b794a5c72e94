package ai.candlefish.tenancy.provisioning;

import java.sql.SQLException;
import java.util.Optional;

/**
 * A step of provisioning.
 *
 * @param name what the books call it; never changes
 * @param isDone finds out whether what it makes is there already
 * @param act makes it, as far as it is not there, and says what people should know of that
 */
public record Step(String name, Check isDone, Act act) {

    /** Looks and changes nothing. */
    @FunctionalInterface
    public interface Check {
        boolean holds() throws SQLException;
    }

    /** May be cut short anywhere and be done again. */
    @FunctionalInterface
    public interface Act {
        Optional<String> perform() throws SQLException;
    }
}
