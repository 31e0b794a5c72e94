package ai.candlefish.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The products of the franchise that the work runs in, for other modules. Runs in the caller's transaction. */
public interface Products {

    /** Those of the ids that are products. */
    Map<UUID, ProductForSale> find(Collection<UUID> ids);

    /** The ids of those external ids that are known. */
    Map<String, UUID> idsByExternalId(Collection<String> externalIds);
}
