package ai.candlefish.harness.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Holds every answer to saying nothing of how the app is made, and to telling browsers what they may do with it. */
final class Discretion {

    private static final Pattern INNER_LIFE = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w.]+(:\\d+)?\\)|Exception|ai\\.candlefish\\.|org\\.(hibernate|postgresql|glassfish|jboss)"
                    + "|jakarta\\.|java\\.(lang|util|sql)|com\\.fasterxml|SQLSTATE|\\bERROR:|no_franchise|\\bf_(crown|paintbox)_"
                    + "|(?i)payara|grizzly|jersey|hibernate|select .{1,80} from |constraint [\"\\[]");

    private static final List<String> ALWAYS = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Strict-Transport-Security",
            "X-Trace-Id");

    private Discretion() {}

    static void check(Answer answer) {
        assertThat(answer.text().replace(answer.path(), "the address that was asked for"))
                .as(answer.toString())
                .doesNotContainPattern(INNER_LIFE);
        for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
            assertThat(header.getKey() + ": " + header.getValue())
                    .as(answer.toString())
                    .doesNotContainPattern(INNER_LIFE);
        }
        assertThat(answer.headers().map().keySet().stream().map(String::toLowerCase))
                .as(answer.toString())
                .doesNotContain("server", "x-powered-by", "access-control-allow-origin")
                .containsAll(ALWAYS.stream().map(String::toLowerCase).toList());
    }
}
