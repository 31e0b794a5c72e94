package ai.candlefish.tenancy;

import java.util.Locale;

/** Text that a person typed, as a LIKE pattern with the escape character {@code \}. */
public final class LikePattern {

    private LikePattern() {}

    /** Matches lower-cased values that contain the text; an empty text matches all. */
    public static String containing(String text) {
        String escaped = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + escaped + "%";
    }
}
