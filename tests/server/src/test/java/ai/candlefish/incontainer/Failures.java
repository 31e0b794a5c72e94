package ai.candlefish.incontainer;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why something went wrong, far down. */
final class Failures {

    static final String INSUFFICIENT_PRIVILEGE = "42501";

    private Failures() {}

    static Stream<Throwable> causesOf(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /** The database's word for it. */
    static String stateOf(@Nullable Throwable failure) {
        return causesOf(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .map(SQLException::getSQLState)
                .findFirst()
                .orElse("no SQLException");
    }
}
