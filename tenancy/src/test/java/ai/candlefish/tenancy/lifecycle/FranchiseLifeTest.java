package ai.candlefish.tenancy.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.Sample;
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
        "ARCHIVED, resume",
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
        assertThat(offered(FranchiseState.ACTIVE)).containsExactly("suspend");
        assertThat(offered(FranchiseState.SUSPENDED)).containsExactly("resume");
        assertThat(offered(FranchiseState.ARCHIVED)).isEmpty();
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

    private static Franchise in(FranchiseState state) {
        return Sample.franchise("crown-denver", state);
    }
}
