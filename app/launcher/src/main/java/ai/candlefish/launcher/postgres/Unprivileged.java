package ai.candlefish.launcher.postgres;

import ai.candlefish.launcher.LaunchException;
import ai.candlefish.launcher.process.Spawner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root, so a launcher that is root gives it another user id. */
final class Unprivileged {
    /** "nobody", by number: names are not the same everywhere. */
    private static final int USER = 65534;

    /**
     * As nobody, who may still read the files below root's home directory. The securebit lets that right count for
     * access(2) too, by which initdb looks at its own programs.
     */
    private static final List<String> AS_NOBODY = List.of(
            "setpriv",
            "--reuid=" + USER,
            "--regid=" + USER,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override",
            "--securebits=+no_setuid_fixup");

    /** Where root may not change its id: the same user, who no longer looks like root to itself. */
    private static final List<String> IN_OWN_NAMESPACE = List.of("unshare", "--user");

    private Unprivileged() {}

    /** What to put before a command; empty for an ordinary user. Makes the data directory that user's. */
    static List<String> prefix(Path data) {
        if (!isRoot()) {
            return List.of();
        }
        if (works(AS_NOBODY)) {
            own(data);
            return AS_NOBODY;
        }
        if (works(IN_OWN_NAMESPACE)) {
            return IN_OWN_NAMESPACE;
        }
        throw new LaunchException(
                "PostgreSQL does not run as root, and this root may not change its user id: run as an ordinary user");
    }

    private static boolean works(List<String> prefix) {
        return Spawner.succeeds(
                Stream.concat(prefix.stream(), Stream.of("true")).toArray(String[]::new));
    }

    private static boolean isRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException e) {
            throw new LaunchException("Cannot see which user runs this", e);
        }
    }

    private static void own(Path data) {
        try {
            Files.setAttribute(data, "unix:uid", USER);
            Files.setAttribute(data, "unix:gid", USER);
        } catch (IOException e) {
            throw new LaunchException("Cannot give " + data + " to the user that PostgreSQL runs as", e);
        }
    }
}
