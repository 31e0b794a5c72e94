package ai.candlefish.orders.domain;

import static ai.candlefish.orders.domain.OrderState.CANCELLED;
import static ai.candlefish.orders.domain.OrderState.CONFIRMED;
import static ai.candlefish.orders.domain.OrderState.DRAFT;

import ai.candlefish.kernel.Blocker;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.kernel.TransitionTable.Guard;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The state machine of an order. That it has a customer and prices needs no guard: there is no order without them. A total
 * of nothing is a total.
 */
public final class OrderLife {

    static final String CONFIRM = "confirm";
    static final String CANCEL = "cancel";

    /** Leads nowhere: it is what is refused where an order is no draft any more. */
    static final String EDIT = "edit";

    private static final Guard<Order> NO_LINES = new Guard<>(
            new Blocker("no_lines", "An order needs at least one line before it can be confirmed."),
            order -> order.lineCount() == 0);

    static final TransitionTable<OrderState, Order> TRANSITIONS = TransitionTable.<OrderState, Order>of(Order::state)
            .allow(CONFIRM, Set.of(DRAFT), CONFIRMED, List.of(NO_LINES))
            .allow(CANCEL, Set.of(DRAFT, CONFIRMED), CANCELLED, List.of())
            .build();

    private OrderLife() {}

    /** What stands in the way of a confirmation; empty where a confirmation does not lead on from here. */
    public static Optional<List<Blocker>> blockersOfConfirmation(Order order) {
        return TRANSITIONS.optionsFor(order).stream()
                .filter(option -> option.transition().equals(CONFIRM))
                .map(TransitionOption::blockedBy)
                .findFirst();
    }

    /** Why another system's word does not change an order any more. */
    public static InputError notADraft(Order order) {
        return new InputError(
                "",
                "not_a_draft",
                "The order is %s and says something else; only a draft can be changed."
                        .formatted(order.state().word()));
    }
}
