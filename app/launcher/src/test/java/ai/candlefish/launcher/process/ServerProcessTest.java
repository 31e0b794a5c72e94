package ai.candlefish.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.candlefish.launcher.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Path directory;
    private final ServerProcess server;

    ServerProcessTest(@TempDir Path directory) {
        this.directory = directory;
        server = new ServerProcess("Test server", directory.resolve("log"), directory.resolve("pid"), Signal.TERM);
    }

    @AfterEach
    void end() {
        server.close(Duration.ZERO);
    }

    @Test
    void tellsTheEndOfTheLogWhenAServerDiesWhileStarting() {
        server.start(shell("echo the disk is full; exit 3"));

        assertThatThrownBy(() -> server.awaitReady(LONG, () -> false, () -> false))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("Test server ended while starting")
                .hasMessageContaining("the disk is full");
    }

    @Test
    void tellsTheEndOfTheLogWhenAServerIsNotReadyInTime() {
        server.start(shell("echo still loading; sleep 60"));
        Await.within(LONG, () -> logHas("still loading"));

        assertThatThrownBy(() -> server.awaitReady(Duration.ofMillis(1), () -> false, () -> false))
                .hasMessageContaining("was not ready within")
                .hasMessageContaining("still loading");
    }

    @Test
    void asksForAnOrderlyEndBeforeItForcesOne() {
        server.start(shell("trap 'echo goodbye; exit 0' TERM; echo up; while :; do sleep 0.05; done"));
        Await.within(LONG, () -> logHas("up"));

        server.stop(LONG);

        assertThat(server.isAlive()).isFalse();
        assertThat(logHas("goodbye")).isTrue();
    }

    @Test
    void forcesTheEndOfAServerThatDoesNotListen() {
        server.start(shell("trap '' TERM; echo up; while :; do sleep 0.05; done"));
        Await.within(LONG, () -> logHas("up"));

        server.stop(Duration.ofMillis(100));

        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void endsWhatAnEarlierLauncherLeftBehind() {
        server.start(shell("exec sleep 60"));

        boolean found = ServerProcess.endSurvivor(directory.resolve("pid"), Signal.TERM);

        assertThat(found).isTrue();
        assertThat(Await.within(LONG, () -> !server.isAlive())).isTrue();
        assertThat(ServerProcess.endSurvivor(directory.resolve("pid"), Signal.TERM))
                .isFalse();
    }

    @Test
    void leavesAnotherProgramAloneThatGotTheSameProcessId() throws IOException {
        Path pid = directory.resolve("pid");
        Files.writeString(pid, ProcessHandle.current().pid() + "\n2001-01-01T00:00:00Z\n");

        assertThat(ServerProcess.endSurvivor(pid, Signal.TERM)).isFalse();
    }

    @Test
    void startsNothingAfterItWasClosed() {
        server.close(Duration.ZERO);

        assertThatThrownBy(() -> server.start(shell("true"))).hasMessageContaining("the launcher is stopping");
    }

    @Test
    void givesAServerItsOwnEnvironmentAndLittleElse() {
        server.start(new Command(
                List.of("sh", "-c", "echo secret=$SECRET java=${JAVA_TOOL_OPTIONS-none}; exit 1"),
                Map.of("SECRET", "s3cret"),
                directory));
        Await.within(LONG, () -> !server.isAlive());

        assertThat(logHas("secret=s3cret java=none")).isTrue();
    }

    private boolean logHas(String text) {
        try {
            Path log = directory.resolve("log");
            return Files.exists(log) && Files.readString(log).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Command shell(String script) {
        return new Command(List.of("sh", "-c", script), Map.of(), directory);
    }
}
