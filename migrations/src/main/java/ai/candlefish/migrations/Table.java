package ai.candlefish.migrations;

import ai.candlefish.migrations.Outcome.Kind;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prints what was done, or would be, as plain columns. */
final class Table {

    private static final String UNKNOWN = "?";

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void platform(List<String> scripts) {
        scripts.forEach(script -> out.println("The platform's schema would take " + script));
    }

    void pending(String target, List<Pending> pending, List<Parked> parked) {
        if (!pending.isEmpty()) {
            line("FRANCHISE", "WOULD", "VERSION", "", "");
        }
        for (Pending each : pending) {
            line(each.slug(), "migrate to " + target, each.version().orElse(UNKNOWN), "", "");
        }
        out.printf("%nA dry run: nothing was changed. %d would be migrated to version %s.%n", pending.size(), target);
        parked(parked);
    }

    void run(MigrationRun run, List<Parked> parked) {
        if (!run.outcomes().isEmpty()) {
            line("FRANCHISE", "OUTCOME", "VERSION", "TIME", "REASON");
        }
        for (Outcome each : run.outcomes()) {
            line(each.slug(), word(each.kind()), each.version().orElse(UNKNOWN), seconds(each.took()), each.reason());
        }
        out.printf(
                "%nVersion %s: %d migrated, %d already current, %d parked, %d postponed in %s.%n",
                run.target(),
                run.count(Kind.MIGRATED),
                run.count(Kind.ALREADY_CURRENT),
                run.count(Kind.PARKED),
                run.count(Kind.POSTPONED),
                seconds(run.took()));
        if (run.stoppedByCanaries()) {
            out.println(
                    "The migration failed on every canary. Nothing else was touched, and all franchises stay in service.");
        }
        parked(parked);
    }

    private void parked(List<Parked> parked) {
        if (!parked.isEmpty()) {
            out.println("Parked, answering 503 until --retry succeeds:");
            parked.forEach(each -> out.printf("  %-38s  %s%n", each.slug(), each.reason()));
        }
    }

    private void line(String slug, String outcome, String version, String time, String reason) {
        out.println("%-40s  %-16s  %-8s  %8s  %s"
                .formatted(slug, outcome, version, time, reason)
                .stripTrailing());
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.2f s", took.toMillis() / 1000.0);
    }
}
