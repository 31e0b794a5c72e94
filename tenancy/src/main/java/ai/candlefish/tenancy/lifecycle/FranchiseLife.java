package ai.candlefish.tenancy.lifecycle;

import static ai.candlefish.tenancy.FranchiseState.ACTIVE;
import static ai.candlefish.tenancy.FranchiseState.ARCHIVED;
import static ai.candlefish.tenancy.FranchiseState.OFFBOARDING;
import static ai.candlefish.tenancy.FranchiseState.PROVISIONING;
import static ai.candlefish.tenancy.FranchiseState.PROVISIONING_FAILED;
import static ai.candlefish.tenancy.FranchiseState.PURGED;
import static ai.candlefish.tenancy.FranchiseState.REQUESTED;
import static ai.candlefish.tenancy.FranchiseState.SUSPENDED;

import ai.candlefish.kernel.Blocker;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.kernel.TransitionTable.Guard;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Closure;
import ai.candlefish.tenancy.Departure.ExportStanding;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.Purge;
import java.util.List;
import java.util.Set;

/** The state machine of a franchise, as far as it can be walked. */
public final class FranchiseLife {

    public static final String PROVISION = "provision";
    public static final String SUSPEND = "suspend";
    public static final String RESUME = "resume";
    public static final String OFFBOARD = "offboard";
    public static final String ARCHIVE = "archive";

    public static final String REQUEST_PURGE = "request-purge";
    public static final String WITHDRAW_PURGE = "withdraw-purge";
    public static final String PURGE = "purge";

    /** What jobs do when they end, well or not; nobody can ask for these. */
    public static final String ACTIVATE = "activate";

    public static final String FAIL = "fail";
    public static final String END_PURGE = "end-purge";

    private static final Set<String> OF_JOBS = Set.of(ACTIVATE, FAIL, END_PURGE);

    /** The franchise, and who is about to do something to it. */
    private record Situation(Franchise franchise, Actor by) {

        FranchiseState state() {
            return franchise.state();
        }
    }

    private static final Guard<Situation> NO_EXPORT =
            guard("export_missing", "Its data has not been exported to the end yet.", ExportStanding.MISSING);

    private static final Guard<Situation> OLD_EXPORT = guard(
            "export_outdated",
            "An update has changed the tables since the export was made. Export the data again.",
            ExportStanding.OUTDATED);

    private static final Guard<Situation> MOVES = new Guard<>(
            new Blocker("move_under_way", "It is being moved to another database. That takes a moment."),
            situation -> situation.franchise().move().isPresent());

    private static final Guard<Situation> KEPT = new Guard<>(
            new Blocker("retention_under_way", "The time for which its data is kept is not over."),
            situation -> situation.franchise().closure().filter(Closure::isKept).isPresent());

    private static final Guard<Situation> NOT_HANDED_OVER = new Guard<>(
            new Blocker(
                    "export_not_downloaded",
                    "Nobody has downloaded the export of its data, and there will be no other copy."),
            situation -> situation
                    .franchise()
                    .closure()
                    .filter(it -> !it.isHandedOver())
                    .isPresent());

    private static final Guard<Situation> AWAITED = new Guard<>(
            new Blocker("restore_under_way", "Another franchise is still to be filled from its export."),
            situation ->
                    situation.franchise().closure().filter(Closure::isAwaited).isPresent());

    private static final Guard<Situation> REQUESTED_BEFORE = new Guard<>(
            new Blocker("purge_requested", "Its purge is requested already. A second HQ admin can order it."),
            situation -> situation.franchise().purge().isPresent());

    private static final Guard<Situation> NOT_REQUESTED = new Guard<>(
            new Blocker("purge_not_requested", "Nobody has requested its purge."),
            situation -> situation.franchise().purge().isEmpty());

    private static final Guard<Situation> NO_SECOND_PERSON = new Guard<>(
            new Blocker(
                    "second_admin_needed", "Whoever requested the purge can't order it. It takes a second HQ admin."),
            situation -> situation
                    .franchise()
                    .purge()
                    .filter(it ->
                            it.requestedBy().subject().equals(situation.by().subject()))
                    .isPresent());

    private static final Guard<Situation> PURGE_BEGUN = new Guard<>(
            new Blocker("purge_begun", "Its data is being taken away."),
            situation -> situation.franchise().isBeingPurged());

    private static final Guard<Situation> PURGE_RUNS = new Guard<>(
            new Blocker("purge_under_way", "Its data is being taken away. That takes a moment."),
            situation -> situation.franchise().purge().filter(Purge::isUnderWay).isPresent());

    private static final TransitionTable<FranchiseState, Situation> TRANSITIONS =
            TransitionTable.<FranchiseState, Situation>of(Situation::state)
                    .allow(PROVISION, Set.of(REQUESTED, PROVISIONING_FAILED), PROVISIONING, List.of())
                    .allow(ACTIVATE, Set.of(PROVISIONING), ACTIVE, List.of())
                    .allow(FAIL, Set.of(PROVISIONING), PROVISIONING_FAILED, List.of())
                    .allow(SUSPEND, Set.of(ACTIVE), SUSPENDED, List.of(MOVES))
                    .allow(RESUME, Set.of(SUSPENDED), ACTIVE, List.of(MOVES))
                    .allow(OFFBOARD, Set.of(ACTIVE, SUSPENDED), OFFBOARDING, List.of(MOVES))
                    .allow(ARCHIVE, Set.of(OFFBOARDING), ARCHIVED, List.of(NO_EXPORT, OLD_EXPORT))
                    .allow(
                            REQUEST_PURGE,
                            Set.of(ARCHIVED),
                            ARCHIVED,
                            List.of(REQUESTED_BEFORE, KEPT, NOT_HANDED_OVER, AWAITED))
                    .allow(WITHDRAW_PURGE, Set.of(ARCHIVED), ARCHIVED, List.of(NOT_REQUESTED, PURGE_BEGUN))
                    .allow(
                            PURGE,
                            Set.of(ARCHIVED),
                            ARCHIVED,
                            List.of(NOT_REQUESTED, NO_SECOND_PERSON, KEPT, NOT_HANDED_OVER, AWAITED, PURGE_RUNS))
                    .allow(END_PURGE, Set.of(ARCHIVED), PURGED, List.of(NOT_REQUESTED))
                    .build();

    private FranchiseLife() {}

    private static Guard<Situation> guard(String code, String detail, ExportStanding blocks) {
        return new Guard<>(
                new Blocker(code, detail),
                situation -> situation
                        .franchise()
                        .leaving()
                        .filter(it -> it.export() == blocks)
                        .isPresent());
    }

    /** What the person can do with the franchise next. */
    public static List<TransitionOption> optionsFor(Franchise franchise, Actor by) {
        return TRANSITIONS.optionsFor(new Situation(franchise, by)).stream()
                .filter(option -> !OF_JOBS.contains(option.transition()))
                .toList();
    }

    /**
     * The state that the act leads to.
     *
     * @throws Refusal a conflict, with what would be allowed, when it does not lead on from here
     */
    public static FranchiseState next(String act, Franchise franchise, Actor by) {
        return TRANSITIONS.next(act, new Situation(franchise, by));
    }
}
