package ai.candlefish.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void sortByTheTimeTheyWereMade() {
        var made = Stream.generate(Ids::next).limit(1_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(UUID.fromString(made.getFirst()).version()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1-1-1-1-1",
                "0193a2c4-7b1e-7c3a-9a53-0d5a4e1f2b3",
                "0193a2c4-7b1e-7c3a-9a53-0d5a4e1f2b3x",
                "' or 1=1 --"
            })
    void areNotFoundInTextThatHasNone(String text) {
        assertThat(Ids.parse(text)).isEmpty();
    }
}
