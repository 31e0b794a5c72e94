package ai.candlefish.tenancy.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.candlefish.kernel.Blocker;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Closure;
import ai.candlefish.tenancy.Departure;
import ai.candlefish.tenancy.Departure.ExportStanding;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.Purge;
import ai.candlefish.tenancy.Sample;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FranchiseLifeTest {

    private static final Instant WHEN = Instant.parse("2026-11-20T17:00:00Z");
    private static final Actor HELEN = new Actor("helen", "Helen Quist");
    private static final Actor HUGO = new Actor("hugo", "Hugo Quist");
    private static final Purge REQUESTED = new Purge(HELEN, WHEN, "They asked for it.", null, null);

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, provision, PROVISIONING",
        "PROVISIONING, activate, ACTIVE",
        "PROVISIONING, fail, PROVISIONING_FAILED",
        "PROVISIONING_FAILED, provision, PROVISIONING",
        "ACTIVE, suspend, SUSPENDED",
        "SUSPENDED, resume, ACTIVE",
        "ACTIVE, offboard, OFFBOARDING",
        "SUSPENDED, offboard, OFFBOARDING",
    })
    void leadsOn(FranchiseState from, String act, FranchiseState to) {
        assertThat(FranchiseLife.next(act, in(from), HELEN)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, suspend",
        "REQUESTED, activate",
        "PROVISIONING, provision",
        "PROVISIONING, suspend",
        "ACTIVE, provision",
        "ACTIVE, resume",
        "SUSPENDED, suspend",
        "SUSPENDED, provision",
        "OFFBOARDING, resume",
        "OFFBOARDING, offboard",
        "ACTIVE, archive",
        "ARCHIVED, resume",
        "ARCHIVED, offboard",
        "PURGED, provision",
        "OFFBOARDING, request-purge",
        "OFFBOARDING, purge",
        "PURGED, purge",
    })
    void refusesWhatDoesNotLeadOnAndSaysWhatWould(FranchiseState from, String act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> FranchiseLife.next(act, in(from), HELEN))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.code()).isEqualTo("illegal_transition");
                });
    }

    @Test
    void offersPeopleWhatPeopleDo() {
        assertThat(offered(FranchiseState.REQUESTED)).containsExactly("provision");
        assertThat(offered(FranchiseState.PROVISIONING)).isEmpty();
        assertThat(offered(FranchiseState.PROVISIONING_FAILED)).containsExactly("provision");
        assertThat(offered(FranchiseState.ACTIVE)).containsExactly("suspend", "offboard");
        assertThat(offered(FranchiseState.SUSPENDED)).containsExactly("resume", "offboard");
        assertThat(offered(FranchiseState.OFFBOARDING)).containsExactly("archive");
        assertThat(offered(FranchiseState.ARCHIVED)).containsExactly("request-purge", "withdraw-purge", "purge");
        assertThat(offered(FranchiseState.PURGED)).isEmpty();
    }

    @Test
    void archivesWhatIsExportedAsItIsNow() {
        assertThat(FranchiseLife.next("archive", leaving(ExportStanding.CURRENT), HELEN))
                .isEqualTo(FranchiseState.ARCHIVED);
    }

    @ParameterizedTest
    @CsvSource({"MISSING, export_missing", "OUTDATED, export_outdated"})
    void archivesNothingWhoseExportIsNotThatOfToday(ExportStanding export, String blocker) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> FranchiseLife.next("archive", leaving(export), HELEN))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("transition_blocked");
                    assertThat(refusal.transitions().getFirst().blockedBy())
                            .extracting(Blocker::code)
                            .containsExactly(blocker);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, false, false",
        "PROVISIONING, false, false",
        "PROVISIONING_FAILED, false, false",
        "ACTIVE, true, true",
        "SUSPENDED, true, false",
        "OFFBOARDING, true, false",
        "ARCHIVED, false, false",
        "PURGED, false, false",
    })
    void saysWhatStaffMayDoThere(FranchiseState state, boolean read, boolean write) {
        assertThat(state.isOpen()).isEqualTo(read);
        assertThat(state.takesChanges()).isEqualTo(write);
    }

    private static List<String> offered(FranchiseState state) {
        return FranchiseLife.optionsFor(in(state), HELEN).stream()
                .map(TransitionOption::transition)
                .toList();
    }

    @Test
    void letsDataBePurgedThatIsKeptNoLongerAndWasHandedOver() {
        assertThat(blockers("request-purge", closed((Purge) null), HELEN)).isEmpty();
        assertThat(blockers("request-purge", closed(true, true, null), HELEN)).containsExactly("retention_under_way");
        assertThat(blockers("request-purge", closed(false, false, null), HELEN))
                .containsExactly("export_not_downloaded");
        assertThat(blockers("request-purge", closed(REQUESTED), HUGO)).containsExactly("purge_requested");
        assertThat(blockers("request-purge", closed(new Closure(WHEN, false, true, true, null)), HELEN))
                .containsExactly("restore_under_way");
        assertThat(blockers("purge", closed(new Closure(WHEN, false, true, true, REQUESTED)), HUGO))
                .containsExactly("restore_under_way");
    }

    @Test
    void takesTwoPersonsToPurge() {
        assertThat(blockers("purge", closed((Purge) null), HUGO)).containsExactly("purge_not_requested");
        assertThat(blockers("purge", closed(REQUESTED), HELEN)).containsExactly("second_admin_needed");
        assertThat(blockers("purge", closed(REQUESTED), HUGO)).isEmpty();
        assertThat(blockers("purge", closed(true, false, REQUESTED), HUGO))
                .containsExactly("retention_under_way", "export_not_downloaded");
    }

    @Test
    void stopsAPurgeBeforeItIsOrderedAndRepeatsOneThatFailed() {
        Purge running = new Purge(HELEN, WHEN, "They asked for it.", new Purge.Order(HUGO, WHEN), null);
        Purge failed = new Purge(HELEN, WHEN, "They asked for it.", new Purge.Order(HUGO, WHEN), "Not allowed.");

        assertThat(blockers("withdraw-purge", closed(REQUESTED), HUGO)).isEmpty();
        assertThat(blockers("withdraw-purge", closed((Purge) null), HUGO)).containsExactly("purge_not_requested");
        assertThat(blockers("withdraw-purge", closed(failed), HUGO)).containsExactly("purge_begun");
        assertThat(blockers("purge", closed(running), HUGO)).containsExactly("purge_under_way");
        assertThat(blockers("purge", closed(failed), HUGO)).isEmpty();
        assertThat(FranchiseLife.next("end-purge", closed(running), HUGO)).isEqualTo(FranchiseState.PURGED);
    }

    private static List<String> blockers(String act, Franchise franchise, Actor by) {
        return FranchiseLife.optionsFor(franchise, by).stream()
                .filter(option -> option.transition().equals(act))
                .flatMap(option -> option.blockedBy().stream())
                .map(Blocker::code)
                .toList();
    }

    private static Franchise closed(@Nullable Purge purge) {
        return closed(false, true, purge);
    }

    private static Franchise closed(boolean isKept, boolean isHandedOver, @Nullable Purge purge) {
        return closed(new Closure(WHEN, isKept, isHandedOver, false, purge));
    }

    private static Franchise closed(Closure closure) {
        Departure departure = new Departure("They retire.", WHEN, ExportStanding.CURRENT, closure);
        return Sample.franchise("crown-denver", FranchiseState.ARCHIVED, departure);
    }

    private static Franchise leaving(ExportStanding export) {
        Departure departure = new Departure("They retire.", WHEN, export, null);
        return Sample.franchise("crown-denver", FranchiseState.OFFBOARDING, departure);
    }

    private static Franchise in(FranchiseState state) {
        return Sample.franchise("crown-denver", state);
    }
}
