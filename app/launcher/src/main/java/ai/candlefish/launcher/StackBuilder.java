package ai.candlefish.launcher;

import ai.candlefish.launcher.app.AppServer;
import ai.candlefish.launcher.demo.Demo;
import ai.candlefish.launcher.home.Home;
import ai.candlefish.launcher.keycloak.KeycloakServer;
import ai.candlefish.launcher.postgres.PostgresServer;
import ai.candlefish.launcher.process.ServerProcess;
import ai.candlefish.launcher.process.Signal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a stack is started with. */
public final class StackBuilder {
    private Ports ports = Ports.from(Map.of());
    private Path home = Path.of(".candlefish");
    private boolean demo = true;
    private boolean fresh;
    private List<String> further = List.of();
    private Map<String, String> settings = Map.of();
    private ServerFiles files = ServerFiles.ofThisBuild();
    private Progress progress = Progress.SILENT;

    StackBuilder() {}

    public StackBuilder ports(Ports chosen) {
        ports = chosen;
        return this;
    }

    /** Where data, logs and secrets are kept; made when missing. */
    public StackBuilder home(Path directory) {
        home = directory;
        return this;
    }

    public StackBuilder demo(boolean wanted) {
        demo = wanted;
        return this;
    }

    /**
     * Databases beside the home one, in the same PostgreSQL. The demo's last franchise lies in the first of them.
     *
     * @param names lower-case words
     */
    public StackBuilder further(String... names) {
        further = List.of(names);
        return this;
    }

    /** Variables of the app's environment that go before what the stack would say. */
    public StackBuilder settings(Map<String, String> chosen) {
        settings = Map.copyOf(chosen);
        return this;
    }

    /** Forgets what the home holds. */
    public StackBuilder fresh(boolean wanted) {
        fresh = wanted;
        return this;
    }

    public StackBuilder files(ServerFiles chosen) {
        files = chosen;
        return this;
    }

    public StackBuilder progress(Progress listener) {
        progress = listener;
        return this;
    }

    /** Takes the home; refuses one that another launcher holds, or that was started with other data. */
    public Stack build() {
        Home taken = Home.take(home);
        try {
            endSurvivors(taken);
            if (fresh) {
                taken.forget();
            }
            boolean first = taken.isEmpty();
            taken.requireKind(demo);
            Optional<Demo> people = demo ? Optional.of(Demo.load()) : Optional.empty();
            return new Stack(taken, first, ports, people, further, settings, files.requirePresent(), progress);
        } catch (RuntimeException e) {
            taken.close();
            throw e;
        }
    }

    /** A launcher that was killed may have left servers behind, where the kernel did not end them. */
    private void endSurvivors(Home taken) {
        endSurvivor(taken, AppServer.NAME, Signal.TERM);
        endSurvivor(taken, AppServer.NAME + "-2", Signal.TERM);
        endSurvivor(taken, KeycloakServer.NAME, Signal.TERM);
        endSurvivor(taken, PostgresServer.NAME, Signal.INT);
    }

    private void endSurvivor(Home taken, String server, Signal signal) {
        if (ServerProcess.endSurvivor(taken.pidFile(server), signal)) {
            progress.note("The " + server + " of an earlier run was still there and is ended");
        }
    }
}
