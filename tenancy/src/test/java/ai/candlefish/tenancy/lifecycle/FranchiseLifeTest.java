package ai.candlefish.tenancy.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.candlefish.kernel.Blocker;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.tenancy.Departure;
import ai.candlefish.tenancy.Departure.ExportStanding;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.Sample;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FranchiseLifeTest {

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
        assertThat(FranchiseLife.next(act, in(from))).isEqualTo(to);
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
    })
    void refusesWhatDoesNotLeadOnAndSaysWhatWould(FranchiseState from, String act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> FranchiseLife.next(act, in(from)))
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
        assertThat(offered(FranchiseState.ARCHIVED)).isEmpty();
    }

    @Test
    void archivesWhatIsExportedAsItIsNow() {
        assertThat(FranchiseLife.next("archive", leaving(ExportStanding.CURRENT)))
                .isEqualTo(FranchiseState.ARCHIVED);
    }

    @ParameterizedTest
    @CsvSource({"MISSING, export_missing", "OUTDATED, export_outdated"})
    void archivesNothingWhoseExportIsNotThatOfToday(ExportStanding export, String blocker) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> FranchiseLife.next("archive", leaving(export)))
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
        return FranchiseLife.optionsFor(in(state)).stream()
                .map(TransitionOption::transition)
                .toList();
    }

    private static Franchise leaving(ExportStanding export) {
        Departure departure = new Departure("They retire.", Instant.parse("2026-11-20T17:00:00Z"), export);
        return Sample.franchise("crown-denver", FranchiseState.OFFBOARDING, departure);
    }

    private static Franchise in(FranchiseState state) {
        return Sample.franchise("crown-denver", state);
    }
}
