package ai.candlefish.launcher.app;

import ai.candlefish.launcher.home.FileTree;
import ai.candlefish.launcher.home.UserCache;
import ai.candlefish.launcher.process.Command;
import ai.candlefish.launcher.process.Spawner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Payara Micro, unpacked once per user: it starts sooner, and leaves no copy of itself in /tmp when it is killed. */
final class PayaraDistribution {
    private static final List<String> SHARED = List.of("runtime", "lib");
    private static final List<String> OWN = List.of("config", "docroot", "META-INF", "launch-micro.jar");

    private final Path directory;

    private PayaraDistribution(Path directory) {
        this.directory = directory;
    }

    static PayaraDistribution in(UserCache cache, Path jar, String version) {
        return new PayaraDistribution(cache.once("payara-micro-" + version, "launcher", into -> {
            List<String> line = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    jar.toString(),
                    "--rootdir",
                    into.toString(),
                    "--outputlauncher");
            Path log = into.resolve("unpack.log");
            Spawner.run("Unpacking Payara Micro", new Command(line, Map.of(), into), log, Duration.ofMinutes(2));
        }));
    }

    /** Makes {@code home} a fresh server; nothing of an earlier run is left in it. Returns the jar to run. */
    Path freshServer(Path home) {
        FileTree.delete(home);
        try {
            Files.createDirectories(home.resolve("tmp"));
            for (String shared : SHARED) {
                Files.createSymbolicLink(home.resolve(shared), directory.resolve(shared));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lay out the server in " + home, e);
        }
        OWN.forEach(own -> FileTree.copy(directory.resolve(own), home.resolve(own)));
        return home.resolve("launch-micro.jar");
    }
}
