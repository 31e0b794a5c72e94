package ai.candlefish.tenancy.lifecycle;

import static ai.candlefish.tenancy.FranchiseState.ACTIVE;
import static ai.candlefish.tenancy.FranchiseState.PROVISIONING;
import static ai.candlefish.tenancy.FranchiseState.PROVISIONING_FAILED;
import static ai.candlefish.tenancy.FranchiseState.REQUESTED;
import static ai.candlefish.tenancy.FranchiseState.SUSPENDED;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseState;
import java.util.List;
import java.util.Set;

/** The state machine of a franchise, as far as it can be walked. */
public final class FranchiseLife {

    public static final String PROVISION = "provision";
    public static final String SUSPEND = "suspend";
    public static final String RESUME = "resume";

    /** What provisioning itself does when it ends, well or not; nobody can ask for these. */
    public static final String ACTIVATE = "activate";

    public static final String FAIL = "fail";

    private static final Set<String> OF_PROVISIONING = Set.of(ACTIVATE, FAIL);

    private static final TransitionTable<FranchiseState, Franchise> TRANSITIONS =
            TransitionTable.<FranchiseState, Franchise>of(Franchise::state)
                    .allow(PROVISION, Set.of(REQUESTED, PROVISIONING_FAILED), PROVISIONING, List.of())
                    .allow(ACTIVATE, Set.of(PROVISIONING), ACTIVE, List.of())
                    .allow(FAIL, Set.of(PROVISIONING), PROVISIONING_FAILED, List.of())
                    .allow(SUSPEND, Set.of(ACTIVE), SUSPENDED, List.of())
                    .allow(RESUME, Set.of(SUSPENDED), ACTIVE, List.of())
                    .build();

    private FranchiseLife() {}

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
