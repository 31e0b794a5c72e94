package ai.candlefish.tenancy.exports;

import ai.candlefish.tenancy.FranchiseId;
import java.util.UUID;

/** That a franchise is filled from an export: of which franchise, and which one. */
public record Restoration(FranchiseId source, UUID export) {}
