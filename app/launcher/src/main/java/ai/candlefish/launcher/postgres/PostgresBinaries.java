package ai.candlefish.launcher.postgres;

import ai.candlefish.launcher.LaunchException;
import ai.candlefish.launcher.home.Archive;
import ai.candlefish.launcher.home.UserCache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;

/** PostgreSQL's programs, unpacked once per user from the archive on the class path. */
final class PostgresBinaries {
    private final Path directory;

    private PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    static PostgresBinaries in(UserCache cache) {
        String archive = archive();
        var location = PostgresBinaries.class.getResource("/" + archive);
        if (location == null) {
            throw new LaunchException("No PostgreSQL for this machine: " + archive + " is not on the class path");
        }
        return new PostgresBinaries(cache.once(
                "postgresql", location.getPath().replaceAll("^.*/(?=[^/]+!)", ""), into -> {
                    try (InputStream in = location.openStream()) {
                        Archive.untarXz(in, into);
                    } catch (IOException e) {
                        throw new LaunchException("Cannot unpack " + location, e);
                    }
                }));
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    private static String archive() {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (architecture) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64" -> "postgres-linux-arm_64.txz";
            default -> throw new LaunchException("No PostgreSQL is packed for " + architecture);
        };
    }
}
