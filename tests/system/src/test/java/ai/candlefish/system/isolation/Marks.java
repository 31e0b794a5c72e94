package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** By what anything of a franchise is known wherever it turns up: a word in all its texts, the ids of its things, its owner. */
final class Marks {

    private static final String CANARY = "cnry";
    private static final Pattern PERHAPS_PACKED = Pattern.compile("[A-Za-z0-9_-]{16,}");

    private final String word = CANARY + UUID.randomUUID().toString().substring(0, 8);
    private final Set<String> all = ConcurrentHashMap.newKeySet();

    Marks() {
        all.add(word);
    }

    /** What the words of all franchises begin with. */
    static String beginning() {
        return CANARY;
    }

    /** A word that no other franchise has; it fits wherever twenty characters do. */
    String word() {
        return word;
    }

    void add(String mark) {
        all.add(mark.toLowerCase(Locale.ROOT));
    }

    boolean areIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return all.stream().anyMatch(lower::contains);
    }

    /** Fails when the answer has any of them, in its headers, its body or packed in a cursor; its own address aside. */
    void requireNoneIn(Answer answer) {
        String said = (answer.headers().map() + "\n" + answer.text())
                .replace(answer.uri().getRawPath(), "")
                .toLowerCase(Locale.ROOT);
        String unpacked = unpacked(answer.text());

        assertThat(all.stream().filter(mark -> said.contains(mark) || unpacked.contains(mark)))
                .as("what another franchise is known by, in: %s %s", answer, answer.headers())
                .isEmpty();
    }

    /** Whatever the text has that may be Base64, as text. */
    private static String unpacked(String text) {
        return PERHAPS_PACKED
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(packed -> packed.substring(0, packed.length() / 4 * 4))
                .map(packed -> new String(Base64.getUrlDecoder().decode(packed), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }
}
