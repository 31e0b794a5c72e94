package ai.candlefish.support.domain;

import static ai.candlefish.support.domain.SupportAccess.State.CHANGES_ALLOWED;
import static ai.candlefish.support.domain.SupportAccess.State.ENDED;
import static ai.candlefish.support.domain.SupportAccess.State.READ_ONLY;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.support.domain.SupportAccess.State;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The state machine of a support access. That it expires is nobody's act: from there nothing leads on. */
public final class SupportLife {

    private record Seen(SupportAccess access, Instant now) {

        State state() {
            return access.state(now);
        }
    }

    private static final TransitionTable<State, Seen> TRANSITIONS = TransitionTable.<State, Seen>of(Seen::state)
            .allow(SupportAct.END.word(), Set.of(READ_ONLY, CHANGES_ALLOWED), ENDED, List.of())
            .allow(SupportAct.ALLOW_CHANGES.word(), Set.of(READ_ONLY), CHANGES_ALLOWED, List.of())
            .allow(SupportAct.WITHDRAW_CHANGES.word(), Set.of(CHANGES_ALLOWED), READ_ONLY, List.of())
            .build();

    private SupportLife() {}

    public static List<TransitionOption> optionsFor(SupportAccess access, Instant now) {
        return TRANSITIONS.optionsFor(new Seen(access, now));
    }

    /**
     * Refuses an act that does not lead on from here.
     *
     * @throws Refusal a conflict, with what would be allowed
     */
    public static void require(SupportAct act, SupportAccess access, Instant now) {
        TRANSITIONS.next(act.word(), new Seen(access, now));
    }
}
