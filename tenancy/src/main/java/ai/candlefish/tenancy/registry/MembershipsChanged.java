package ai.candlefish.tenancy.registry;

/** In the running transaction somebody was given or lost a role in a franchise. */
public record MembershipsChanged(String subject) {}
