package ai.candlefish.tenancy.registry;

import ai.candlefish.tenancy.FranchiseId;

/** A franchise's row in the registry was changed in the running transaction. */
public record FranchiseChanged(FranchiseId id) {}
