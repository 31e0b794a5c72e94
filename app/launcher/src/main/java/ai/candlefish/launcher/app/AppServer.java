package ai.candlefish.launcher.app;

import ai.candlefish.launcher.LaunchException;
import ai.candlefish.launcher.home.Home;
import ai.candlefish.launcher.home.UserCache;
import ai.candlefish.launcher.process.Command;
import ai.candlefish.launcher.process.HttpProbe;
import ai.candlefish.launcher.process.ProcessMemory;
import ai.candlefish.launcher.process.ServerProcess;
import ai.candlefish.launcher.process.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The app on the loopback address, with the JVM and server settings that it has in production. */
public final class AppServer {
    public static final String NAME = "app";
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final int COMPACT_HEADERS_SINCE = 25;

    private final Home home;
    private final String name;
    private final int port;
    private Path war;
    private final Map<String, String> environment;
    private final ServerProcess process;
    private @Nullable PayaraDistribution distribution;

    /**
     * An app that is not running yet.
     *
     * @param name of this node, the first of which is {@link #NAME}
     * @param environment its whole configuration
     */
    public AppServer(Home home, String name, int port, Path war, Map<String, String> environment) {
        this.home = home;
        this.name = name;
        this.port = port;
        this.war = war;
        this.environment = environment;
        this.process = new ServerProcess("The app", home.log(name), home.pidFile(name), Signal.TERM);
    }

    /** Unpacks the server, which is needed once per user. */
    public void prepare(UserCache cache, Path jar, String version) {
        distribution = PayaraDistribution.in(cache, jar, version);
    }

    /** Starts it and returns when it answers that it is ready. */
    public void start() {
        start(Map.of());
    }

    private void start(Map<String, String> otherSettings) {
        Path own = home.directory().resolve("payara").resolve(name);
        Path jar = Objects.requireNonNull(distribution, "prepared before").freshServer(own);
        process.start(new Command(line(own, jar), environment(otherSettings), own));
        URI ready = URI.create(byAddress() + "/health/ready");
        process.awaitReady(START, () -> HttpProbe.answersOk(ready), this::deploymentFailed);
    }

    /** Ends it as a power cut would. */
    public void kill9() {
        process.kill9();
    }

    /** Starts it anew with other values of some settings, which it keeps until it is started anew again. */
    public void restart(Map<String, String> otherSettings) {
        stop();
        start(otherSettings);
    }

    /** Starts it anew, after an orderly end if it still runs. */
    public void restart() {
        stop();
        start();
    }

    /** Starts it anew from another build's WAR, as the roll-out of that build would. */
    public void restartFrom(Path otherWar) {
        war = otherWar;
        restart();
    }

    public void stop() {
        process.stop(STOP);
    }

    public void close() {
        process.close(STOP);
    }

    public long pid() {
        return process.pid();
    }

    public ProcessMemory memory() {
        return process.memory();
    }

    public ServerProcess process() {
        return process;
    }

    /** Where people find it. */
    public String address() {
        return "http://localhost:" + port;
    }

    private String byAddress() {
        return "http://127.0.0.1:" + port;
    }

    private List<String> line(Path own, Path jar) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("@" + resource(own, "jvm.options"));
        if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
            line.add("-XX:+UseCompactObjectHeaders");
        }
        line.addAll(List.of(
                "-Djava.io.tmpdir=" + own.resolve("tmp"),
                "-jar",
                jar.toString(),
                "--nocluster",
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                resource(own, "preboot.txt").toString(),
                "--postbootcommandfile",
                resource(own, "postboot.txt").toString(),
                "--contextroot",
                "/",
                "--deploy",
                war.toString()));
        return line;
    }

    private Map<String, String> environment(Map<String, String> otherSettings) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(otherSettings);
        all.put("CANDLEFISH_LISTEN_ADDRESS", "127.0.0.1");
        all.put("MALLOC_ARENA_MAX", "2"); // glibc's arenas per thread would cost tens of megabytes.
        return all;
    }

    /** A server without its WAR stays up and answers 404; it says that it is ready all the same. */
    private boolean deploymentFailed() {
        try {
            String log = Files.readString(process.log());
            return log.contains(") ready in ") && !log.contains(" was successfully deployed in ");
        } catch (IOException e) {
            throw new LaunchException("Cannot read " + process.log(), e);
        }
    }

    private static Path resource(Path own, String name) {
        Path file = own.resolve(name);
        try (InputStream in =
                Objects.requireNonNull(AppServer.class.getResourceAsStream("/ai/candlefish/launcher/" + name), name)) {
            Files.copy(in, file);
            return file;
        } catch (IOException e) {
            throw new LaunchException("Cannot write " + file, e);
        }
    }
}
