package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two answers from which a caller learns the same. */
final class Likeness {

    /** They differ from one request to the next; the length does with the path that a refusal repeats. */
    private static final List<String> OF_THE_OCCASION = List.of("X-Trace-Id", "Date", "Content-Length");

    private static final int MISWRITTEN = 400;

    private Likeness() {}

    static void require(Answer one, Answer other) {
        requireFromOutside(one, other);
        assertThat(body(one)).as("%s, but %s", one, other).isEqualTo(body(other));
    }

    /** Status and headers alone, for methods whose answers have no body or one that the server writes. */
    static void requireFromOutside(Answer one, Answer other) {
        assertThat(one.status()).as("%s, but %s", one, other).isEqualTo(other.status());
        assertThat(headers(one)).as("%s, but %s", one, other).isEqualTo(headers(other));
    }

    /** Fails unless the answer is that for something unknown, or 400 for the writing itself, or not the app's at all. */
    static void requireUnknown(Answer answer, Answer unknown) {
        if (answer.status() != MISWRITTEN && !answer.isTheServersOwn()) {
            require(answer, unknown);
        }
    }

    private static JsonNode body(Answer answer) {
        return answer.status() >= 400 ? answer.withoutOccasion() : answer.json();
    }

    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        headers.keySet().removeAll(OF_THE_OCCASION);
        return headers;
    }
}
