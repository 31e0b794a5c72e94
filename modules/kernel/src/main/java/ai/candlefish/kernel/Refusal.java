package ai.candlefish.kernel;

import java.util.List;

/**
 * A request that is turned down for a reason the caller can act on. It rolls the transaction back.
 *
 * <p>The kind says what sort of refusal it is, the code names the reason for programs, the message says it to people. How a
 * kind looks over HTTP is decided in one place, in the app.
 */
public final class Refusal extends RuntimeException {

    /** What sort of refusal it is. */
    public enum Kind {
        INVALID_INPUT,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        STALE,
        UNPROCESSABLE,
        PRECONDITION_MISSING,
        TOO_LARGE,
        UNSUPPORTED_MEDIA_TYPE,
        BUSY,
        UNAVAILABLE
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient List<InputError> errors;
    private final transient List<TransitionOption> transitions;

    private Refusal(
            Kind kind, String code, String detail, List<InputError> errors, List<TransitionOption> transitions) {
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.transitions = List.copyOf(transitions);
    }

    public static Refusal of(Kind kind, String code, String detail) {
        return new Refusal(kind, code, detail, List.of(), List.of());
    }

    public static Refusal notFound() {
        return of(Kind.NOT_FOUND, "not_found", "There is nothing here under this address.");
    }

    public static Refusal stale() {
        return of(Kind.STALE, "stale", "It has changed since it was read. Read it again and repeat the change.");
    }

    public static Refusal conflict(String code, String detail) {
        return of(Kind.CONFLICT, code, detail);
    }

    public static Refusal invalid(List<InputError> errors) {
        String detail =
                errors.size() == 1 ? "One field needs a correction." : errors.size() + " fields need a correction.";
        return new Refusal(Kind.INVALID_INPUT, "invalid_input", detail, errors, List.of());
    }

    public static Refusal invalid(String pointer, String code, String detail) {
        return invalid(List.of(new InputError(pointer, code, detail)));
    }

    /** The input is well formed but names things that do not exist or do not fit. */
    public static Refusal unprocessable(List<InputError> errors) {
        return new Refusal(
                Kind.UNPROCESSABLE,
                "unprocessable",
                "The request names something that can't be used.",
                errors,
                List.of());
    }

    public static Refusal unprocessable(String pointer, String code, String detail) {
        return unprocessable(List.of(new InputError(pointer, code, detail)));
    }

    static Refusal transition(String code, String detail, List<TransitionOption> transitions) {
        return new Refusal(Kind.CONFLICT, code, detail, List.of(), transitions);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<InputError> errors() {
        return errors;
    }

    public List<TransitionOption> transitions() {
        return transitions;
    }
}
