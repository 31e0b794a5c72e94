package ai.candlefish.kernel;

import org.jspecify.annotations.Nullable;

/** How texts that people type are kept. */
public final class Texts {

    private Texts() {}

    /** The text without blanks around it; null where nothing else is left. */
    public static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
