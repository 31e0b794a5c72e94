package ai.candlefish.support.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.support.domain.SupportAccess.State;
import ai.candlefish.support.domain.SupportAccess.Terms;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SupportLifeTest {

    private static final Instant OPENED = Instant.parse("2026-11-20T13:30:00Z");
    private static final Instant EXPIRES = OPENED.plusSeconds(900);

    private final SupportAccess opened = new SupportAccess(
            UUID.randomUUID(),
            new FranchiseId("crown-denver"),
            new Actor("helen", "Helen Quist"),
            new Terms("A total is in question.", OPENED, EXPIRES),
            null,
            null,
            0);

    @Test
    void readsOnlyUntilTheOwnerAllowsMore() {
        SupportAccess allowed = opened.after(SupportAct.ALLOW_CHANGES, "Olivia", OPENED);

        assertThat(opened.state(OPENED)).isEqualTo(State.READ_ONLY);
        assertThat(allowed.state(OPENED)).isEqualTo(State.CHANGES_ALLOWED);
        assertThat(allowed.after(SupportAct.WITHDRAW_CHANGES, "Olivia", OPENED).state(OPENED))
                .isEqualTo(State.READ_ONLY);
    }

    @Test
    void endsByItselfAtTheMinute() {
        assertThat(opened.state(EXPIRES.minusNanos(1))).isEqualTo(State.READ_ONLY);
        assertThat(opened.state(EXPIRES)).isEqualTo(State.EXPIRED);
        assertThat(SupportLife.optionsFor(opened, EXPIRES)).isEmpty();
        assertThatThrownBy(() -> SupportLife.require(SupportAct.ALLOW_CHANGES, opened, EXPIRES))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void isOverOnceSomebodyEndsItAndStaysSo() {
        SupportAccess ended = opened.after(SupportAct.ALLOW_CHANGES, "Olivia", OPENED)
                .after(SupportAct.END, "Olivia", OPENED.plusSeconds(1));

        assertThat(ended.state(OPENED.plusSeconds(1))).isEqualTo(State.ENDED);
        assertThat(ended.state(EXPIRES)).isEqualTo(State.ENDED);
        assertThat(ended.allowedBy()).isEmpty();
        assertThatThrownBy(() -> SupportLife.require(SupportAct.END, ended, OPENED.plusSeconds(2)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void saysWhatLeadsOn() {
        assertThat(SupportLife.optionsFor(opened, OPENED))
                .extracting(TransitionOption::transition)
                .containsExactly("end", "allow-changes");
    }
}
