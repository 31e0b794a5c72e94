package ai.candlefish.harness.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The codes of refusals, and of what is wrong with imported files, that the documentation explains. */
final class ExplainedCodes {

    private static final Path PAGE = Path.of("..", "..", "docs", "problems.md");
    private static final Pattern CODE = Pattern.compile("`([a-z]+(?:_[a-z0-9]+)*)`");

    static final Set<String> ALL = read();

    private ExplainedCodes() {}

    private static Set<String> read() {
        try {
            return CODE.matcher(Files.readString(PAGE))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The page that explains refusals can't be read", e);
        }
    }
}
