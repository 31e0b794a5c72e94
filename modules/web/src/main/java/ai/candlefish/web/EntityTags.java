package ai.candlefish.web;

import ai.candlefish.kernel.Refusal;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Strong entity tags made of a record's version, and the conditions that callers put on them. */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})(-gzip)?\"");

    private EntityTags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version that a change was based on.
     *
     * @throws Refusal when {@code If-Match} is missing, or is no tag of ours and so can't be the present one
     */
    public static long requiredVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(
                    Refusal.Kind.PRECONDITION_MISSING,
                    "if_match_required",
                    "Send the ETag that was read as If-Match, so that nobody's change is overwritten.");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Refusal.stale();
        }
        return Long.parseLong(tag.group(1));
    }

    /** The body with its tag, or 304 when the caller has it already. */
    public static Response read(@Nullable String ifNoneMatch, long version, Object body) {
        boolean current = ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || matches(tag, version));
        return current
                ? Response.notModified(of(version)).build()
                : Response.ok(body).tag(of(version)).build();
    }

    private static boolean matches(String tag, long version) {
        Matcher matcher = TAG.matcher(tag);
        return matcher.matches() && Long.parseLong(matcher.group(1)) == version;
    }
}
