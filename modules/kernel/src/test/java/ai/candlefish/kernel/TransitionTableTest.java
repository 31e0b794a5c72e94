package ai.candlefish.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransitionTableTest {

    private enum Door {
        OPEN,
        SHUT,
        LOCKED
    }

    private record House(Door door, boolean hasKey) {}

    private static final Blocker NO_KEY = new Blocker("no_key", "There is no key.");
    private static final TransitionTable<Door, House> DOORS = TransitionTable.<Door, House>of(House::door)
            .allow("shut", Set.of(Door.OPEN), Door.SHUT, List.of())
            .allow(
                    "lock",
                    Set.of(Door.SHUT),
                    Door.LOCKED,
                    List.of(new TransitionTable.Guard<>(NO_KEY, house -> !house.hasKey())))
            .build();

    @Test
    void leadsOnFromTheStatesOfItsRow() {
        assertThat(DOORS.next("lock", new House(Door.SHUT, true))).isEqualTo(Door.LOCKED);
    }

    @Test
    void saysWhatBlocksAnAct() {
        assertThat(DOORS.optionsFor(new House(Door.SHUT, false)))
                .containsExactly(new TransitionOption("lock", List.of(NO_KEY)));
    }

    @Test
    void refusesABlockedActWithTheReason() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> DOORS.next("lock", new House(Door.SHUT, false)))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.code()).isEqualTo("transition_blocked");
                    assertThat(refusal.detail()).isEqualTo("There is no key.");
                });
    }

    @Test
    void refusesAnActThatDoesNotLeadOnAndListsThoseThatDo() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> DOORS.next("lock", new House(Door.OPEN, true)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("illegal_transition");
                    assertThat(refusal.transitions())
                            .extracting(TransitionOption::transition)
                            .containsExactly("shut");
                });
    }
}
