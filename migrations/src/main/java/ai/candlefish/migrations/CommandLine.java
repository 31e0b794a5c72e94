package ai.candlefish.migrations;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What an operator asked for.
 *
 * @param retry slugs of the franchises to try again; empty for a run over all
 */
record CommandLine(boolean help, boolean dryRun, int threads, List<String> retry) {

    static final String USAGE = """
            Usage: java -jar candlefish-migrations.jar migrate [--dry-run] [--threads n] [--retry slug]...

            Brings the platform's schema and the schemas of all franchises to the version of this build. A schema that fails is
            parked (migration_failed) and the others go on; a run that was killed is simply run again.

              --dry-run      change nothing; list what would be done and what is parked
              --threads n    so many schemas at a time, 1 to 16; 4 if not given
              --retry slug   try this parked franchise again, and nothing else; may be repeated
              --help         show this

            Environment
              CANDLEFISH_DB_HOST, CANDLEFISH_DB_PORT (5432), CANDLEFISH_DB_NAME (candlefish)
              CANDLEFISH_DB_OWNER_USER (candlefish_owner), CANDLEFISH_DB_OWNER_PASSWORD
              CANDLEFISH_DATABASES (home), and for each further name such as west the same settings as
              CANDLEFISH_DB_WEST_HOST and so on, with CANDLEFISH_DB_WEST_USER (candlefish_app), the app's login there

            Exit codes
              0  every franchise is current, or it was a dry run
              1  the run went to its end, but franchises are parked or postponed
              2  wrong arguments or environment
              3  the migration failed on every canary; nothing else was touched and all stay in service
              4  broken off, such as by a lost database; run it again
            """;

    static CommandLine parse(String... arguments) {
        List<String> all = List.of(arguments);
        if (all.contains("--help") || all.contains("-h")) {
            return new CommandLine(true, false, FranchiseMigrations.USUAL_THREADS, List.of());
        }
        if (all.isEmpty() || !all.getFirst().equals("migrate")) {
            throw new WrongUsage("Say what to do: migrate");
        }
        boolean dryRun = false;
        int threads = FranchiseMigrations.USUAL_THREADS;
        List<String> retry = new ArrayList<>();
        Iterator<String> rest = all.listIterator(1);
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--dry-run" -> dryRun = true;
                case "--threads" -> threads = threads(value(option, rest));
                case "--retry" -> retry.add(value(option, rest));
                default -> throw new WrongUsage("Unknown argument " + option);
            }
        }
        if (dryRun && !retry.isEmpty()) {
            throw new WrongUsage("--dry-run and --retry don't go together");
        }
        return new CommandLine(false, dryRun, threads, List.copyOf(retry));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new WrongUsage(option + " needs a value");
        }
        return rest.next();
    }

    private static int threads(String value) {
        if (!value.matches("\\d{1,2}")
                || Integer.parseInt(value) < 1
                || Integer.parseInt(value) > FranchiseMigrations.MOST_THREADS) {
            throw new WrongUsage("--threads takes a number from 1 to " + FranchiseMigrations.MOST_THREADS);
        }
        return Integer.parseInt(value);
    }

    /** The arguments or the environment can't be understood. */
    static final class WrongUsage extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongUsage(String message) {
            super(message);
        }
    }
}
