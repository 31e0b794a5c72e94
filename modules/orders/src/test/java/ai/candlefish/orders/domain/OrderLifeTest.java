package ai.candlefish.orders.domain;

import static ai.candlefish.orders.domain.Drafts.NOON;
import static ai.candlefish.orders.domain.Drafts.OLIVIA;
import static ai.candlefish.orders.domain.Drafts.TERMS;
import static ai.candlefish.orders.domain.Drafts.USD;
import static ai.candlefish.orders.domain.Drafts.draft;
import static ai.candlefish.orders.domain.Drafts.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.candlefish.kernel.Blocker;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OrderLifeTest {

    private static final TransitionOption CANCEL = new TransitionOption("cancel", List.of());
    private static final TransitionOption CONFIRM = new TransitionOption("confirm", List.of());
    private static final TransitionOption CONFIRM_BLOCKED = new TransitionOption(
            "confirm",
            List.of(new Blocker("no_lines", "An order needs at least one line before it can be confirmed.")));

    @Test
    void beginsAsADraftWithoutANumber() {
        Order order = draft(line(2, "9.80"));

        assertThat(order.state()).isEqualTo(OrderState.DRAFT);
        assertThat(order.number()).isEmpty();
        assertThat(order.options()).containsExactly(CONFIRM, CANCEL);
        assertThat(kinds(order)).containsExactly(OrderEvent.Kind.CREATED);
    }

    @Test
    void confirmsADraftWithANumber() {
        Order order = draft(line(2, "9.80"));

        order.confirm(() -> 1001, OLIVIA, NOON.plusSeconds(5));

        assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(order.number()).contains(1001L);
        assertThat(order.confirmedAt()).contains(NOON.plusSeconds(5));
        assertThat(order.options()).containsExactly(CANCEL);
        assertThat(kinds(order)).containsExactly(OrderEvent.Kind.CONFIRMED, OrderEvent.Kind.CREATED);
    }

    @Test
    void confirmsAnOrderThatCostsNothing() {
        Order order = draft(line(1, "0"));

        order.confirm(() -> 1001, OLIVIA, NOON);

        assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
    }

    @Test
    void refusesToConfirmAnOrderWithoutLinesAndTakesNoNumber() {
        Order order = draft();

        assertThat(order.options()).containsExactly(CONFIRM_BLOCKED, CANCEL);
        assertThat(refusalOf(() -> order.confirm(OrderLifeTest::unwantedNumber, OLIVIA, NOON)))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.code()).isEqualTo("transition_blocked");
                    assertThat(refusal.detail())
                            .isEqualTo("An order needs at least one line before it can be confirmed.");
                    assertThat(refusal.transitions()).containsExactly(CONFIRM_BLOCKED, CANCEL);
                });
    }

    @Test
    void refusesToConfirmTwice() {
        Order order = confirmed();

        Refusal refusal = refusalOf(() -> order.confirm(OrderLifeTest::unwantedNumber, OLIVIA, NOON));

        assertThat(refusal.code()).isEqualTo("illegal_transition");
        assertThat(refusal.transitions()).containsExactly(CANCEL);
        assertThat(order.number()).contains(1001L);
    }

    @Test
    void refusesEveryChangeOfAConfirmedOrder() {
        Order order = confirmed();
        List<LineTerms> before = order.lineTerms(USD);

        Refusal refusal = refusalOf(() -> order.change(TERMS, List.of(line(1, "1.00")), USD, OLIVIA, NOON));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.transitions()).containsExactly(CANCEL);
        assertThat(order.lineTerms(USD)).isEqualTo(before);
    }

    @Test
    void cancelsADraft() {
        Order order = draft();

        order.cancel(" Nobody came. ", OLIVIA, NOON.plusSeconds(5));

        assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order.number()).isEmpty();
        assertThat(order.cancellation()).contains(new Cancellation(NOON.plusSeconds(5), "Nobody came."));
        assertThat(order.options()).isEmpty();
        assertThat(order.history().getFirst().detail()).contains("Nobody came.");
    }

    @Test
    void leavesACancelledOrderItsNumber() {
        Order order = confirmed();

        order.cancel("The event was called off.", OLIVIA, NOON);

        assertThat(order.number()).contains(1001L);
        assertThat(order.confirmedAt()).isPresent();
    }

    @Test
    void leavesNothingToDoWithACancelledOrder() {
        Order order = draft(line(2, "9.80"));
        order.cancel("Nobody came.", OLIVIA, NOON);

        assertThat(refusalOf(() -> order.confirm(OrderLifeTest::unwantedNumber, OLIVIA, NOON))
                        .transitions())
                .isEmpty();
        assertThat(refusalOf(() -> order.cancel("Again.", OLIVIA, NOON)).transitions())
                .isEmpty();
        assertThat(refusalOf(order::expectDraft).transitions()).isEmpty();
    }

    @Test
    void everyChangeIsLaterThanTheOneBefore() {
        Order order = draft(line(2, "9.80"));

        order.change(TERMS, order.lineTerms(USD), USD, OLIVIA, NOON);
        order.change(TERMS, order.lineTerms(USD), USD, OLIVIA, NOON.minusSeconds(60));

        assertThat(order.updatedAt()).isEqualTo(NOON.plus(2, ChronoUnit.MICROS));
        assertThat(order.history()).extracting(OrderEvent::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void refusesAChangeOfAnotherVersion() {
        assertThat(refusalOf(() -> draft().expectVersion(3)).kind()).isEqualTo(Refusal.Kind.STALE);
    }

    private static Order confirmed() {
        Order order = draft(line(2, "9.80"));
        order.confirm(() -> 1001, OLIVIA, NOON);
        return order;
    }

    private static long unwantedNumber() {
        throw new AssertionError("A number was taken");
    }

    private static List<OrderEvent.Kind> kinds(Order order) {
        return order.history().stream().map(OrderEvent::kind).toList();
    }

    private static Refusal refusalOf(ThrowingCallable act) {
        return assertThatExceptionOfType(Refusal.class).isThrownBy(act).actual();
    }
}
