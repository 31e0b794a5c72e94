package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Input;
import ai.candlefish.harness.contract.Input.Meaning;
import ai.candlefish.harness.contract.Inputs;
import ai.candlefish.harness.contract.Operation;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No value reaches the app that these tests do not know the meaning of, so none is forgotten when franchises are attacked. */
class KnownInputsIT {

    @Test
    void everyInputOfTheContractHasAMeaning() {
        assertThat(inputs().filter(input -> input.meaning().isEmpty()).map(Input::toString))
                .as("inputs whose meaning %s has to say", Input.class.getName())
                .isEmpty();
    }

    @Test
    void everyMeaningIsMet() {
        assertThat(inputs().map(Input::meaning).flatMap(Optional::stream).distinct())
                .containsExactlyInAnyOrder(Meaning.values());
    }

    @Test
    void everyReferenceIsFound() {
        assertThat(inputs().filter(input -> input.meaning().equals(Optional.of(Meaning.REFERENCE)))
                        .map(Input::toString))
                .contains(
                        "path customerId",
                        "path productId",
                        "path orderId",
                        "path importId",
                        "query customerId",
                        "/customerId",
                        "/locationId",
                        "/lines/0/productId");
    }

    @Test
    void anInputThatNobodyThoughtOfHasNoMeaning() {
        Input assignee = new Input(
                "body",
                "assignee",
                "",
                "OrderInput",
                Contract.present()
                        .operation("createOrder")
                        .parameters()
                        .getFirst()
                        .schema());

        assertThat(Arrays.asList(
                        assignee.meaning(), new Input("header", "X-Acting-For", "", "", assignee.schema()).meaning()))
                .containsOnly(Optional.empty());
    }

    private static Stream<Input> inputs() {
        return Contract.present().operations().stream()
                .filter(Operation::isInAFranchise)
                .flatMap(operation -> Inputs.of(operation).stream());
    }
}
