package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.contract.Operation.Parameter;
import ai.candlefish.harness.http.ExampleCall;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is somebody else's takes as long as what is not there.
 *
 * <p>Compared are medians of requests that take turns, so that whatever slows the machine slows both. They may differ by
 * {@link #SPARE_MILLIS} and a quarter of the larger: an answer takes a few milliseconds, scheduling on a busy machine moves a
 * median by less than that, and someone who measures over a network sees no smaller difference. Only a difference that shows
 * in every round and always in the same direction counts, which chance brings about once in thousands of runs at most.
 */
@SystemTest
class EqualTimesIT {

    private static final int ROUNDS = 3;
    private static final int PAIRS = 15;
    private static final double SPARE_MILLIS = 1.5;
    private static final double SPARE_SHARE = 0.25;
    private static final double MILLIS = 1e6;

    private final Neighbours neighbours;

    EqualTimesIT(RunningSystem system) {
        neighbours = Neighbours.of(system);
    }

    @TestFactory
    Stream<DynamicTest> aForeignFranchiseTakesAsLongAsAnUnknownOne() {
        return Contract.present().operations().stream()
                .filter(Operation::isInAFranchise)
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(),
                        () -> requireAlike(
                                () -> ask(operation, RunningSystem.DENVER, foreignId(operation)),
                                () -> ask(operation, "crown-nowhere", foreignId(operation)))));
    }

    @TestFactory
    Stream<DynamicTest> aForeignIdTakesAsLongAsAnUnknownOne() {
        return neighbours
                .boulder()
                .operations()
                .filter(operation -> operation.parametersIn("path").size() > 1)
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(),
                        () -> requireAlike(
                                () -> ask(operation, RunningSystem.BOULDER, foreignId(operation)),
                                () -> ask(
                                        operation,
                                        RunningSystem.BOULDER,
                                        UUID.randomUUID().toString()))));
    }

    @Test
    void aDifferenceIsNoticedInEitherDirection() {
        assertThat(direction(9.0, 5.0)).isEqualTo(1);
        assertThat(direction(5.0, 9.0)).isEqualTo(-1);
        assertThat(direction(5.0, 6.0)).isZero();
    }

    private static void requireAlike(Runnable foreign, Runnable unknown) {
        List<Integer> directions = IntStream.range(0, ROUNDS)
                .map(round -> compare(foreign, unknown))
                .boxed()
                .toList();

        assertThat(Math.abs(directions.stream().mapToInt(Integer::intValue).sum()))
                .as("rounds in which the one took longer")
                .isLessThan(ROUNDS);
    }

    private static int compare(Runnable foreign, Runnable unknown) {
        List<Double> ofForeign = new ArrayList<>();
        List<Double> ofUnknown = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            if (pair % 2 == 0) {
                ofForeign.add(millis(foreign));
                ofUnknown.add(millis(unknown));
            } else {
                ofUnknown.add(millis(unknown));
                ofForeign.add(millis(foreign));
            }
        }
        return direction(median(ofForeign), median(ofUnknown));
    }

    /** Which of the two took longer by more than may be: 1 for the one, -1 for the other, 0 for none. */
    private static int direction(double one, double other) {
        double spare = SPARE_MILLIS + SPARE_SHARE * Math.max(one, other);
        return Math.abs(one - other) <= spare ? 0 : (int) Math.signum(one - other);
    }

    private static double millis(Runnable request) {
        long begun = System.nanoTime();
        request.run();
        return (System.nanoTime() - begun) / MILLIS;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private String foreignId(Operation operation) {
        Planted planted = neighbours.plantedIn(neighbours.denver());
        return operation.parametersIn("path").stream()
                .map(Parameter::name)
                .filter(planted::has)
                .map(name -> planted.ids(name).getFirst())
                .findFirst()
                .orElse("none");
    }

    private void ask(Operation operation, String franchise, String id) {
        ExampleCall.of(neighbours.boulder().owner(), operation, name -> name.equals("franchiseId") ? franchise : id)
                .sendUnchecked()
                .expect(404);
    }
}
