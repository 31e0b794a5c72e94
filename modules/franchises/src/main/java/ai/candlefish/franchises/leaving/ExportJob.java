package ai.candlefish.franchises.leaving;

import ai.candlefish.events.JobHandler;
import ai.candlefish.events.Jobs;
import ai.candlefish.franchises.application.EndExport;
import ai.candlefish.franchises.provisioning.ClosedFranchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.exports.ExportFranchise;
import ai.candlefish.tenancy.provisioning.StepFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Exports a franchise that leaves: waits for the jobs that still run there, ends the writing, and writes the file. It runs beside
 * its franchise, whose own jobs wait.
 */
@ApplicationScoped
public class ExportJob implements JobHandler {

    public static final String NAME = "export";

    private static final int ATTEMPTS = 8;

    @Inject
    Jobs jobs;

    @Inject
    ClosedFranchise closing;

    @Inject
    ExportFranchise exports;

    @Inject
    EndExport end;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean insideFranchise() {
        return false;
    }

    @Override
    public int mostAttempts() {
        return ATTEMPTS;
    }

    @Override
    public boolean runsHere() {
        return closing.isWithinReach();
    }

    @Override
    public void run(FranchiseId franchise, UUID instance) {
        end.underWay(franchise, instance).ifPresent(present -> {
            if (jobs.areRunningBeside(NAME, franchise)) {
                throw StepFailure.passing("A job that was begun before still runs.", null);
            }
            closing.close(franchise);
            end.complete(franchise, instance, exports.export(present, instance));
        });
    }

    @Override
    public void discarded(FranchiseId franchise, UUID instance) {
        end.fail(franchise, instance, "It was cut short again and again; the app's log has the reason.");
    }
}
