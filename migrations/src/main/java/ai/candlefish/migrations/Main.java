package ai.candlefish.migrations;

import ai.candlefish.migrations.CommandLine.WrongUsage;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;

/** The migrations as a command for operators. */
public final class Main {

    /** Flyway tells a line for each statement; kept here, since the logging of Java forgets what nobody holds. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private static final int FINE = 0;
    private static final int SOME_NOT_CURRENT = 1;
    private static final int WRONG_USAGE = 2;
    private static final int STOPPED_BY_CANARIES = 3;
    private static final int BROKEN_OFF = 4;

    private final Environment environment;
    private final Table table;

    private Main(Map<String, String> environment, PrintStream out) {
        this.environment = new Environment(environment);
        this.table = new Table(out);
    }

    public static void main(String... arguments) {
        FLYWAY.setLevel(Level.OFF);
        System.exit(run(System.getenv(), System.out, System.err, arguments));
    }

    /** Does what the arguments say and returns the exit code. */
    static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... arguments) {
        try {
            CommandLine line = CommandLine.parse(arguments);
            if (line.help()) {
                out.print(CommandLine.USAGE);
                return FINE;
            }
            return new Main(environment, out).run(line);
        } catch (WrongUsage e) {
            err.println(e.getMessage() + "\n\n" + CommandLine.USAGE);
            return WRONG_USAGE;
        } catch (DatabaseAway | FlywayException e) {
            err.println("Broken off: " + Reason.of(e));
            return BROKEN_OFF;
        }
    }

    private int run(CommandLine line) {
        Owners owners = environment.owners();
        FranchiseMigrations franchises = new FranchiseMigrations(owners);
        Migrator migrator = new Migrator(owners);
        if (line.dryRun()) {
            return dryRun(migrator, franchises);
        }
        migrator.platform();
        owners.further().forEach((name, owner) -> Migrator.further(owner, environment.appRole(name)));
        MigrationRun run = line.retry().isEmpty() ? franchises.run(line.threads()) : retry(franchises, line.retry());
        List<Parked> parked = franchises.parked();
        table.run(run, parked);
        if (run.stoppedByCanaries()) {
            return STOPPED_BY_CANARIES;
        }
        return run.isComplete() && parked.isEmpty() ? FINE : SOME_NOT_CURRENT;
    }

    private int dryRun(Migrator migrator, FranchiseMigrations franchises) {
        List<String> platform = migrator.pendingOfPlatform();
        table.platform(platform);
        if (migrator.hasLedger()) {
            table.pending(franchises.target(), franchises.pending(), franchises.parked());
        }
        return FINE;
    }

    private static MigrationRun retry(FranchiseMigrations franchises, List<String> slugs) {
        long begun = System.nanoTime();
        List<Outcome> outcomes = new ArrayList<>();
        for (String slug : slugs) {
            outcomes.add(franchises
                    .retry(slug)
                    .orElseThrow(() -> new WrongUsage("There is no franchise " + slug + " with a schema in service")));
        }
        return MigrationRun.since(begun, franchises.target(), outcomes);
    }
}
