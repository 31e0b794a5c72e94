package ai.candlefish.kernel;

/**
 * One wrong place in what somebody sent.
 *
 * @param pointer JSON pointer into the body, or {@code query/name}, {@code header/Name}, {@code path/name}
 * @param code a stable word for programs
 * @param detail what is wrong and what is allowed
 */
public record InputError(String pointer, String code, String detail) {}
