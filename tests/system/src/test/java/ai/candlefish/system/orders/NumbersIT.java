package ai.candlefish.system.orders;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Orders;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Parallel;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Order numbers follow each other without a gap, whoever confirms at the same time and whatever fails. */
@SystemTest
class NumbersIT {

    private static final int CONFIRMATIONS = 50;
    private static final int FAILURES = 20;
    private static final int AT_ONCE = 10;

    private final Orders orders;

    NumbersIT(RunningSystem system) {
        orders = new Orders(system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER));
    }

    @Test
    void areConsecutiveWhileFiftyConfirmAndOthersFail() {
        List<Answer> drafts = drafts(CONFIRMATIONS);
        List<Answer> changed = drafts(FAILURES);
        changed.forEach(draft -> orders.change(draft, ai.candlefish.harness.data.Json.object("notes", "later"))
                .expect(200));
        List<Answer> empty = IntStream.range(0, FAILURES)
                .mapToObj(number -> orders.placeEmpty())
                .toList();
        long before = number(orders.confirm(orders.place()).expect(200));

        List<Answer> answers = Parallel.together(shuffled(drafts, changed, empty));

        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(FAILURES);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(FAILURES);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 200)
                        .map(NumbersIT::number)
                        .sorted())
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + CONFIRMATIONS)
                        .boxed()
                        .toList());
        assertThat(number(orders.confirm(orders.place()).expect(200))).isEqualTo(before + CONFIRMATIONS + 1);
    }

    @Test
    void stayWithTheOrderWhenItIsCancelled() {
        Answer confirmed = orders.confirm(orders.place()).expect(200);

        Answer cancelled = orders.cancel(confirmed).expect(200);
        Answer next = orders.confirm(orders.place()).expect(200);

        assertThat(number(cancelled)).isEqualTo(number(confirmed));
        assertThat(number(next)).isEqualTo(number(confirmed) + 1);
    }

    @Test
    void areGivenOnceToAnOrderThatManyConfirm() {
        Answer draft = orders.place();

        List<Answer> answers = Parallel.times(AT_ONCE, number -> orders.confirm(draft));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.status()).isIn(409, 412));
    }

    private List<Answer> drafts(int count) {
        return Parallel.times(count, number -> orders.place());
    }

    @SafeVarargs
    private List<Callable<Answer>> shuffled(List<Answer>... drafts) {
        List<Callable<Answer>> confirmations = new ArrayList<>();
        for (List<Answer> some : drafts) {
            some.forEach(draft -> confirmations.add(() -> orders.confirm(draft)));
        }
        Collections.shuffle(confirmations, new Random(1));
        return confirmations;
    }

    private static long number(Answer order) {
        return Long.parseLong(order.json().path("number").asText());
    }
}
