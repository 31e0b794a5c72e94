package ai.candlefish.tenancy;

import java.time.Instant;

/** Why a franchise may only be read for the time being, and since when. */
public record Suspension(String reason, Instant since) {}
