package ai.candlefish.launcher.keycloak;

import ai.candlefish.launcher.home.Archive;
import ai.candlefish.launcher.home.FileTree;
import ai.candlefish.launcher.home.UserCache;
import ai.candlefish.launcher.process.Command;
import ai.candlefish.launcher.process.Spawner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak, unpacked and built once per user; a running server only links to it. */
final class KeycloakDistribution {
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--features=organization", "--health-enabled=false");
    private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes");

    private final Path directory;

    private KeycloakDistribution(Path directory) {
        this.directory = directory;
    }

    static KeycloakDistribution in(UserCache cache, Path zip, String version) {
        return new KeycloakDistribution(cache.once("keycloak-" + version, String.join(" ", BUILD), into -> {
            Archive.unzipContent(zip, into);
            Command build = new Command(java(into, BUILD, List.of("-Xmx512m")), Map.of(), into);
            Path log = into.resolve("build.log");
            Spawner.run("Building Keycloak", build, log, Duration.ofMinutes(5));
        }));
    }

    /** Makes {@code home} a Keycloak of its own: data there, programs in the cache. */
    void linkInto(Path home) {
        for (String shared : SHARED) {
            Path link = home.resolve(shared);
            FileTree.delete(link);
            try {
                Files.createSymbolicLink(link, directory.resolve(shared));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot link " + link, e);
            }
        }
    }

    /**
     * The line that runs Keycloak's Java directly, as its kc.sh would: that script stays as a parent that has to be ended
     * apart.
     */
    static List<String> java(Path home, List<String> arguments, List<String> jvmOptions) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvmOptions);
        line.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        line.addAll(arguments);
        return line;
    }
}
