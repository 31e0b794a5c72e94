package ai.candlefish.web;

import ai.candlefish.api.model.AllowedTransition;
import ai.candlefish.api.model.Blocker;
import ai.candlefish.kernel.TransitionOption;
import java.util.List;

/** What can be done with a record, as the API says it. */
public final class AllowedTransitions {

    private AllowedTransitions() {}

    public static List<AllowedTransition> of(List<TransitionOption> options) {
        return options.stream().map(AllowedTransitions::model).toList();
    }

    private static AllowedTransition model(TransitionOption option) {
        return new AllowedTransition()
                .transition(option.transition())
                .allowed(option.allowed())
                .blockedBy(option.blockedBy().stream()
                        .map(blocker -> new Blocker().code(blocker.code()).detail(blocker.detail()))
                        .toList());
    }
}
