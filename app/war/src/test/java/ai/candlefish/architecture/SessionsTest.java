package ai.candlefish.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No code sets anything on a connection that would outlive its transaction: the pool lends it to another franchise next. */
class SessionsTest {

    private static final Pattern OUTLIVES =
            Pattern.compile("(?i)set_config\\((?!'role', \\?, true\\)|'TimeZone', 'UTC', true\\))"
                    + "|\"\\s*(set|reset)\\s+(session|local|role|search_path)\\b"
                    + "|\\bset_config\\([^)]*false"
                    + "|create\\s+(global\\s+|local\\s+)?temp(orary)?\\b"
                    + "|pg_(try_)?advisory_lock\\("
                    + "|\"\\s*(listen|discard)\\s");

    private static final Pattern APART = Pattern.compile("\\b(REQUIRES_NEW|NOT_SUPPORTED)\\b");

    private static final String IN_NO_POOL = "ListeningConnection.java";

    @Test
    void nothingIsSetThatOutlivesItsTransaction() {
        List<Path> sources = sources();

        assertThat(sources).hasSizeGreaterThan(150);
        assertThat(sources.stream()
                        .filter(source -> !source.endsWith(IN_NO_POOL))
                        .filter(source -> OUTLIVES.matcher(text(source)).find()))
                .isEmpty();
    }

    @Test
    void whatOutlivesATransactionIsKnown() {
        assertThat(List.of(
                        "select set_config('role', ?, false)",
                        "select set_config('search_path', 'x', true)",
                        "\"set role candlefish_owner\"",
                        "create temporary table rows",
                        "select pg_advisory_lock(1)"))
                .allSatisfy(sql -> assertThat(OUTLIVES.matcher(sql).find()).isTrue());
        assertThat(OUTLIVES.matcher("select set_config('role', ?, true)").find())
                .isFalse();
        assertThat(OUTLIVES.matcher("\"update platform.franchise set state = ?\"")
                        .find())
                .isFalse();
    }

    /** The server's own forgets the transaction around it when the inner one can't be committed. */
    @Test
    void aTransactionInsideAnotherOneIsAnOwnTransaction() {
        assertThat(sources().stream()
                        .filter(source -> !source.endsWith("OwnTransaction.java"))
                        .filter(source -> APART.matcher(text(source)).find()))
                .isEmpty();
    }

    /** What is in the WAR; the launcher and the migrations have connections of their own. */
    private static List<Path> sources() {
        Module war = Repository.module("candlefish-war");
        return Stream.concat(Stream.of(war), Repository.reach(war).stream())
                .map(module -> module.directory().resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(SessionsTest::files)
                .distinct()
                .toList();
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
