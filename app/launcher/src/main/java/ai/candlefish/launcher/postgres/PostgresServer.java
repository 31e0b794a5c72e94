package ai.candlefish.launcher.postgres;

import ai.candlefish.launcher.DatabaseLogin;
import ai.candlefish.launcher.home.FileTree;
import ai.candlefish.launcher.home.Home;
import ai.candlefish.launcher.home.UserCache;
import ai.candlefish.launcher.process.Command;
import ai.candlefish.launcher.process.ServerProcess;
import ai.candlefish.launcher.process.Signal;
import ai.candlefish.launcher.process.Spawner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** PostgreSQL on the loopback address, its data in the home; every login needs its password. */
public final class PostgresServer {
    public static final String NAME = "postgres";
    public static final String HOST = "127.0.0.1";
    private static final String SUPERUSER = "postgres";

    /** Every table and index is a file, and a connection keeps those open that it has used: with the usual 1,000 it would open one for each read. */
    private static final String OPEN_FILES = "8000";

    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Home home;
    private final UserCache cache;
    private final int port;
    private final ServerProcess process;

    public PostgresServer(Home home, UserCache cache, int port) {
        this.home = home;
        this.cache = cache;
        this.port = port;
        this.process = new ServerProcess("PostgreSQL", home.log(NAME), home.pidFile(NAME), Signal.INT);
    }

    /** Starts it, on the data that is there or on a new, empty cluster. */
    public void start() {
        PostgresBinaries binaries = PostgresBinaries.in(cache);
        Path data = home.directory("postgres").resolve("data");
        if (!Files.isDirectory(data)) {
            initialize(binaries, data);
        }
        List<String> line = List.of(
                binaries.program("postgres"),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=" + HOST,
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_files_per_process=" + OPEN_FILES,
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC");
        process.start(new Command(Unprivileged.prefix(data), line, Map.of(), home.directory()));
        process.awaitReady(START, this::accepts, () -> false);
    }

    public void stop() {
        process.stop(STOP);
    }

    public void close() {
        process.close(STOP);
    }

    public ServerProcess process() {
        return process;
    }

    /** The superuser, who makes roles and databases and does nothing else. */
    public DatabaseLogin superuser() {
        return new DatabaseLogin(
                HOST, port, "postgres", SUPERUSER, home.secrets().password("postgres-superuser"));
    }

    private void initialize(PostgresBinaries binaries, Path data) {
        Path unfinished = data.resolveSibling("unfinished");
        FileTree.delete(unfinished);
        try {
            Files.createDirectory(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + unfinished, e);
        }
        superuser(); // Makes up the password that initdb reads below.
        List<String> line = List.of(
                binaries.program("initdb"),
                "-D",
                unfinished.toString(),
                "--username=" + SUPERUSER,
                "--pwfile=" + home.secrets().file("postgres-superuser"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        Command command = new Command(Unprivileged.prefix(unfinished), line, Map.of(), home.directory());
        Spawner.run("initdb", command, home.log("initdb"), START);
        try {
            Files.move(unfinished, data);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put the new database in place", e);
        }
    }

    private boolean accepts() {
        try (Connection connection = superuser().dataSource().getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false; // Not yet; the limit and the process itself are watched by the caller.
        }
    }
}
