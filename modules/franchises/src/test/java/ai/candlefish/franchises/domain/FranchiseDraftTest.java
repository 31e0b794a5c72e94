package ai.candlefish.franchises.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.candlefish.franchises.domain.FranchiseDraft.PlaceDraft;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.lifecycle.Founding.Owner;
import ai.candlefish.tenancy.lifecycle.FranchiseTerms;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class FranchiseDraftTest {

    private static final FranchiseDraft PRESENT = draft("Crown", "USD", "Main Street", "ada@crown.test");
    private static final FranchiseDraft RENAMED = draft("Crown and Sons", "USD", "Main Street", "ada@crown.test");
    private static final FranchiseDraft OTHER_OWNER = draft("Crown", "USD", "Main Street", "eve@crown.test");
    private static final FranchiseDraft OTHER_CURRENCY = draft("Crown", "EUR", "Main Street", "ada@crown.test");
    private static final FranchiseDraft OTHER_PLACE = draft("Crown", "USD", "Side Street", "ada@crown.test");

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PROVISIONING")
    void canAlwaysBeRenamed(FranchiseState state) {
        assertAllowed(RENAMED, state);
    }

    @Test
    void canBecomeAnythingBeforeProvisioning() {
        for (FranchiseDraft wanted : List.of(OTHER_OWNER, OTHER_CURRENCY, OTHER_PLACE)) {
            assertAllowed(wanted, FranchiseState.REQUESTED);
        }
    }

    @Test
    void canGetAnotherOwnerAfterProvisioningFailed() {
        assertAllowed(OTHER_OWNER, FranchiseState.PROVISIONING_FAILED);
        assertRefused(OTHER_CURRENCY, FranchiseState.PROVISIONING_FAILED, "the currency");
        assertRefused(OTHER_PLACE, FranchiseState.PROVISIONING_FAILED, "the locations");
    }

    @Test
    void keepsAnOwnerWhoHasAnAccount() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PRESENT.requireCanBecome(OTHER_OWNER, FranchiseState.PROVISIONING_FAILED, true))
                .satisfies(refusal -> assertThat(refusal.detail()).contains("the owner"));
    }

    @Test
    void keepsWhatProvisioningHasUsed() {
        assertRefused(OTHER_OWNER, FranchiseState.ACTIVE, "the owner");
        assertRefused(OTHER_CURRENCY, FranchiseState.SUSPENDED, "the currency");
        assertRefused(OTHER_PLACE, FranchiseState.ACTIVE, "the locations");
    }

    @Test
    void doesNotChangeUnderTheHandsOfProvisioning() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PRESENT.requireCanBecome(RENAMED, FranchiseState.PROVISIONING, false))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("provisioning_under_way"));
    }

    private static void assertAllowed(FranchiseDraft wanted, FranchiseState state) {
        assertThatCode(() -> PRESENT.requireCanBecome(wanted, state, false)).doesNotThrowAnyException();
    }

    private static void assertRefused(FranchiseDraft wanted, FranchiseState state, String what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PRESENT.requireCanBecome(wanted, state, false))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("fixed_by_provisioning");
                    assertThat(refusal.detail()).contains(what);
                });
    }

    private static FranchiseDraft draft(String name, String currency, String place, String owner) {
        return new FranchiseDraft(
                new FranchiseTerms(name, "awards", Currency.getInstance(currency), "home"),
                List.of(new PlaceDraft(place, ZoneId.of("America/Denver"))),
                new Owner(owner, "Ada", "Winters"));
    }
}
