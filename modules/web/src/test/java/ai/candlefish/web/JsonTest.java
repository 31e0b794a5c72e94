package ai.candlefish.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import ai.candlefish.api.model.OrderInput;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"nots\":1} | /nots | unknown_field",
                "{\"lines\":[{\"quantity\":\"5\"}]} | /lines/0/quantity | wrong_type",
                "{\"lines\":[{\"quantity\":1.5}]} | /lines/0/quantity | wrong_format",
                "{\"lines\":[null]} | /lines/0 | wrong_type",
                "{\"lines\":{}} | /lines | wrong_type",
                "{\"orderedOn\":\"20.11.2026\"} | /orderedOn | wrong_format",
                "{\"customerId\":\"7\"} | /customerId | wrong_format",
                "{\"notes\":5} | /notes | wrong_type",
                "{\"notes\":\"a\\u0000b\"} | /notes | wrong_format",
                "{\"notes\":\"a\\ud800b\"} | /notes | wrong_format",
            })
    void pointsAtWhatIsWrong(String body, String pointer, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(body))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(InputError::pointer, InputError::code)
                        .containsExactly(tuple(pointer, code)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{",
                "{\"notes\":\"a\",\"notes\":\"b\"}",
                "{} {}",
                "{'notes':1}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void refusesWhatIsNotOneJsonDocument(String body) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(body))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID_INPUT));
    }

    @Test
    void readsListsOfAThousandAndNoLongerOnes() throws IOException {
        assertThat(read(listOf(1_000)).getLines()).hasSize(1_000);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(listOf(1_001)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("malformed_json"));
    }

    private static String listOf(int lines) {
        return "{\"lines\":[" + String.join(",", Collections.nCopies(lines, "{}")) + "]}";
    }

    @Test
    void keepsEveryCharacterThatCanBeStored() throws JsonProcessingException {
        OrderInput read = Json.MAPPER.readValue("{\"notes\":\"Ærø 🏆 漢字\"}", OrderInput.class);

        assertThat(read.getNotes()).isEqualTo("Ærø 🏆 漢字");
    }

    private static OrderInput read(String body) throws IOException {
        return (OrderInput)
                Json.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), OrderInput.class);
    }
}
