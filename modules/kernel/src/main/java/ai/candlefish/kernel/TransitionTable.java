package ai.candlefish.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A state machine as data: which act leads from which states to which, and which rules guard it.
 *
 * @param <S> the states
 * @param <A> the thing that has the state, which the rules look at
 */
public final class TransitionTable<S extends Enum<S>, A> {

    /** A rule in the way of an act: it blocks while {@code blocks} is true of the thing. */
    public record Guard<A>(Blocker blocker, Predicate<A> blocks) {}

    private record Transition<S, A>(String name, Set<S> from, S to, List<Guard<A>> guards) {}

    private final Function<A, S> stateOf;
    private final List<Transition<S, A>> transitions;

    private TransitionTable(Function<A, S> stateOf, List<Transition<S, A>> transitions) {
        this.stateOf = stateOf;
        this.transitions = List.copyOf(transitions);
    }

    public static <S extends Enum<S>, A> Builder<S, A> of(Function<A, S> stateOf) {
        return new Builder<>(stateOf);
    }

    /** The acts that lead on from where the thing is, each with what blocks it. */
    public List<TransitionOption> optionsFor(A thing) {
        return transitions.stream()
                .filter(transition -> transition.from().contains(stateOf.apply(thing)))
                .map(transition -> new TransitionOption(transition.name(), blockersOf(transition, thing)))
                .toList();
    }

    /**
     * The state that the act leads to.
     *
     * @throws Refusal a conflict, with the allowed acts and what blocks the others, when the act does not lead on from here
     *     or a rule blocks it
     */
    public S next(String act, A thing) {
        S state = stateOf.apply(thing);
        Transition<S, A> transition = transitions.stream()
                .filter(candidate ->
                        candidate.name().equals(act) && candidate.from().contains(state))
                .findFirst()
                .orElseThrow(() -> Refusal.transition(
                        "illegal_transition",
                        "What is %s can't be changed by «%s».".formatted(word(state), act),
                        optionsFor(thing)));
        List<Blocker> blockers = blockersOf(transition, thing);
        if (!blockers.isEmpty()) {
            String reasons = blockers.stream().map(Blocker::detail).collect(Collectors.joining(" "));
            throw Refusal.transition("transition_blocked", reasons, optionsFor(thing));
        }
        return transition.to();
    }

    private List<Blocker> blockersOf(Transition<S, A> transition, A thing) {
        return transition.guards().stream()
                .filter(guard -> guard.blocks().test(thing))
                .map(Guard::blocker)
                .toList();
    }

    /** The state as the API writes it. */
    public static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Collects the rows of the table. */
    public static final class Builder<S extends Enum<S>, A> {

        private final Function<A, S> stateOf;
        private final List<Transition<S, A>> transitions = new ArrayList<>();

        private Builder(Function<A, S> stateOf) {
            this.stateOf = stateOf;
        }

        public Builder<S, A> allow(String act, Set<S> from, S to, List<Guard<A>> guards) {
            transitions.add(new Transition<>(act, Set.copyOf(from), to, List.copyOf(guards)));
            return this;
        }

        public TransitionTable<S, A> build() {
            return new TransitionTable<>(stateOf, transitions);
        }
    }
}
