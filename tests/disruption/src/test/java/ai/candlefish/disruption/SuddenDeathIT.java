package ai.candlefish.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.disruption.Writers.Written;
import ai.candlefish.harness.data.Orders;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Parallel;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.launcher.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The app dies as in a power cut: what it answered is there, what it did not answer can be asked for again. */
@SystemTest
class SuddenDeathIT {

    private static final int WRITERS = 4;
    private static final int ENOUGH = 20;

    private final Stack stack;
    private final Client boulder;

    SuddenDeathIT(RunningSystem system) {
        stack = system.ownStack();
        boulder = system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER);
    }

    @Test
    void whatWasAnsweredIsThereAndWhatIsRepeatedHappensOnce() {
        Orders orders = new Orders(boulder);
        Answer confirmed = orders.confirm(orders.place()).expect(200);
        Writers writers = new Writers(boulder);
        List<Callable<List<Written>>> works = new ArrayList<>();
        IntStream.range(0, WRITERS).forEach(number -> works.add(writers::writeUntilTheEnd));
        works.add(() -> {
            Await.until("enough is written", () -> writers.answered() >= ENOUGH);
            stack.app().kill9();
            return List.of();
        });

        List<Written> written = Parallel.together(works).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        stack.app().start();

        assertThat(orders.read(confirmed).json()).isEqualTo(confirmed.json());
        assertThat(written).hasSizeGreaterThan(ENOUGH).allSatisfy(one -> {
            Answer again = writers.write(one.key(), one.body()).answer().orElseThrow();
            one.answer().ifPresent(first -> {
                assertThat(again.isReplayed()).isTrue();
                assertThat(again.text()).isEqualTo(first.text());
            });
            assertThat(found(one.body().path("name").asText())).containsExactly(again.id());
        });
        assertThat(number(orders.confirm(orders.place()).expect(200))).isEqualTo(number(confirmed) + 1);
        assertThat(boulder.get("/audit/verification")
                        .send()
                        .expect(200)
                        .json()
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    private List<String> found(String name) {
        return boulder.get("/customers")
                .query("q", name)
                .send()
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(customer -> customer.path("id").asText())
                .toList();
    }

    private static long number(Answer order) {
        return Long.parseLong(order.json().path("number").asText());
    }
}
