package ai.candlefish.migrations;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.postgresql.util.PSQLException;

/** Why a migration failed, in one line that may be kept and shown to HQ: no rows, no statements, no addresses. */
final class Reason {

    private static final int LONGEST = 300;
    private static final int LINES = 4;
    private static final String DATA_EXCEPTION = "22";
    private static final Set<String> PASSING = Set.of("55P03", "40P01", "40001");

    private Reason() {}

    static String of(Throwable failure) {
        String text = sql(failure).map(Reason::of).orElseGet(() -> firstLines(failure));
        String line = (version(failure) + text).replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /** Whether it was a lock that could not be had in time, and says nothing about the schema. */
    static boolean isPassing(Throwable failure) {
        return sql(failure)
                .map(SQLException::getSQLState)
                .filter(PASSING::contains)
                .isPresent();
    }

    private static String of(SQLException failure) {
        String message = failure instanceof PSQLException postgres && postgres.getServerErrorMessage() != null
                ? String.valueOf(postgres.getServerErrorMessage().getMessage())
                : String.valueOf(failure.getMessage()).replaceFirst("^[A-Z]+: ", "");
        String state = String.valueOf(failure.getSQLState());
        return withoutValues(message, state) + " (" + state + ")";
    }

    /** What Flyway found; below that it advises. */
    private static String firstLines(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().limit(LINES).collect(Collectors.joining(" "));
    }

    /** PostgreSQL quotes the value that it could not read behind a colon. */
    private static String withoutValues(String message, String state) {
        return state.startsWith(DATA_EXCEPTION) ? message.replaceAll(":.*", "") : message;
    }

    private static String version(Throwable failure) {
        return causes(failure)
                .filter(FlywayMigrateException.class::isInstance)
                .map(cause -> ((FlywayMigrateException) cause).getMigration())
                .findFirst()
                .map(migration -> "V" + migration.getVersion() + ": ")
                .orElse("");
    }

    private static Optional<SQLException> sql(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
