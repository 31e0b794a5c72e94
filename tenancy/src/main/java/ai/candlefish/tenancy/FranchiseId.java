package ai.candlefish.tenancy;

import java.util.Optional;
import java.util.regex.Pattern;

/** A franchise's slug: it stands in paths and names the franchise's schema and database role; it never changes. */
public record FranchiseId(String value) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");

    public FranchiseId {
        if (!SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a franchise's slug");
        }
    }

    /** Empty for a text that can't be a slug, so that it is simply not found. */
    public static Optional<FranchiseId> parse(String text) {
        return SLUG.matcher(text).matches() ? Optional.of(new FranchiseId(text)) : Optional.empty();
    }

    /** The one name of the franchise's schema and of its database role; no two slugs share one. */
    public String schema() {
        return "f_" + value.replace('-', '_');
    }

    @Override
    public String toString() {
        return value;
    }
}
