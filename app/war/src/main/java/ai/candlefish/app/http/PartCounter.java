package ai.candlefish.app.http;

import ai.candlefish.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts the parts of a form while it is read, because each costs memory however small it is. */
final class PartCounter {

    private static final int MOST_PARTS = 20;
    private static final Pattern BOUNDARY = Pattern.compile("(?i)\\bboundary=(?:\"([^\"]+)\"|([^\\s;,]+))");

    /** What begins a part; the line break stands nowhere else in it, so a mismatch always begins anew. */
    private final byte[] delimiter;

    private int matched;
    private int parts;

    private PartCounter(String boundary) {
        this.delimiter = ("\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.matched = 1; // the first delimiter may stand at the very beginning
    }

    /** For a form; null where its media type names no boundary, which is refused later. */
    static @Nullable PartCounter of(HttpServletRequest form) {
        Matcher boundary = BOUNDARY.matcher(form.getContentType());
        if (!boundary.find()) {
            return null;
        }
        String quoted = boundary.group(1);
        return new PartCounter(quoted == null ? boundary.group(2) : quoted);
    }

    /**
     * Looks at what was read.
     *
     * @throws Refusal too large, when it begins one part too many
     */
    void read(byte[] bytes, int offset, int length) {
        for (int at = offset; at < offset + length; at++) {
            read(bytes[at]);
        }
    }

    void read(byte one) {
        if (one == delimiter[matched]) {
            matched++;
        } else {
            matched = one == delimiter[0] ? 1 : 0;
        }
        if (matched == delimiter.length) {
            matched = 0;
            parts++;
        }
        if (parts > MOST_PARTS) {
            throw Refusal.of(
                    Refusal.Kind.TOO_LARGE,
                    "too_many_parts",
                    "A form may have %d parts at most.".formatted(MOST_PARTS));
        }
    }
}
