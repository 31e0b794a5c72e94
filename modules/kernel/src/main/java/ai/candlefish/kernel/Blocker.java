package ai.candlefish.kernel;

/**
 * A reason why a transition is not allowed now.
 *
 * @param code a stable word for programs
 * @param detail the reason as a franchisee would say it
 */
public record Blocker(String code, String detail) {}
