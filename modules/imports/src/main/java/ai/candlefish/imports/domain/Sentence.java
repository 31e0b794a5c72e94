package ai.candlefish.imports.domain;

/** Turns what is said of a field behind its name, such as "must be positive", into a sentence of its own. */
public final class Sentence {

    private Sentence() {}

    public static String of(String detail) {
        boolean predicate = !detail.isEmpty() && Character.isLowerCase(detail.charAt(0));
        return predicate ? "It " + detail + "." : detail;
    }
}
