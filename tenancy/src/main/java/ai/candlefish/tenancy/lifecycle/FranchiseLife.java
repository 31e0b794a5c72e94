package ai.candlefish.tenancy.lifecycle;

import static ai.candlefish.tenancy.FranchiseState.ACTIVE;
import static ai.candlefish.tenancy.FranchiseState.ARCHIVED;
import static ai.candlefish.tenancy.FranchiseState.OFFBOARDING;
import static ai.candlefish.tenancy.FranchiseState.PROVISIONING;
import static ai.candlefish.tenancy.FranchiseState.PROVISIONING_FAILED;
import static ai.candlefish.tenancy.FranchiseState.REQUESTED;
import static ai.candlefish.tenancy.FranchiseState.SUSPENDED;

import ai.candlefish.kernel.Blocker;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.kernel.TransitionTable.Guard;
import ai.candlefish.tenancy.Departure.ExportStanding;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseState;
import java.util.List;
import java.util.Set;

/** The state machine of a franchise, as far as it can be walked. */
public final class FranchiseLife {

    public static final String PROVISION = "provision";
    public static final String SUSPEND = "suspend";
    public static final String RESUME = "resume";
    public static final String OFFBOARD = "offboard";
    public static final String ARCHIVE = "archive";

    /** What provisioning itself does when it ends, well or not; nobody can ask for these. */
    public static final String ACTIVATE = "activate";

    public static final String FAIL = "fail";

    private static final Set<String> OF_PROVISIONING = Set.of(ACTIVATE, FAIL);

    private static final Guard<Franchise> NO_EXPORT =
            guard("export_missing", "Its data has not been exported to the end yet.", ExportStanding.MISSING);

    private static final Guard<Franchise> OLD_EXPORT = guard(
            "export_outdated",
            "An update has changed the tables since the export was made. Export the data again.",
            ExportStanding.OUTDATED);

    private static final Guard<Franchise> MOVES = new Guard<>(
            new Blocker("move_under_way", "It is being moved to another database. That takes a moment."),
            franchise -> franchise.move().isPresent());

    private static final TransitionTable<FranchiseState, Franchise> TRANSITIONS =
            TransitionTable.<FranchiseState, Franchise>of(Franchise::state)
                    .allow(PROVISION, Set.of(REQUESTED, PROVISIONING_FAILED), PROVISIONING, List.of())
                    .allow(ACTIVATE, Set.of(PROVISIONING), ACTIVE, List.of())
                    .allow(FAIL, Set.of(PROVISIONING), PROVISIONING_FAILED, List.of())
                    .allow(SUSPEND, Set.of(ACTIVE), SUSPENDED, List.of(MOVES))
                    .allow(RESUME, Set.of(SUSPENDED), ACTIVE, List.of(MOVES))
                    .allow(OFFBOARD, Set.of(ACTIVE, SUSPENDED), OFFBOARDING, List.of(MOVES))
                    .allow(ARCHIVE, Set.of(OFFBOARDING), ARCHIVED, List.of(NO_EXPORT, OLD_EXPORT))
                    .build();

    private FranchiseLife() {}

    private static Guard<Franchise> guard(String code, String detail, ExportStanding blocks) {
        return new Guard<>(
                new Blocker(code, detail),
                franchise ->
                        franchise.leaving().filter(it -> it.export() == blocks).isPresent());
    }

    /** What people can do with the franchise next. */
    public static List<TransitionOption> optionsFor(Franchise franchise) {
        return TRANSITIONS.optionsFor(franchise).stream()
                .filter(option -> !OF_PROVISIONING.contains(option.transition()))
                .toList();
    }

    /**
     * The state that the act leads to.
     *
     * @throws Refusal a conflict, with what would be allowed, when it does not lead on from here
     */
    public static FranchiseState next(String act, Franchise franchise) {
        return TRANSITIONS.next(act, franchise);
    }
}
