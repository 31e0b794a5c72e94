package ai.candlefish.customers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The customers of the franchise that the work runs in, for other modules. Runs in the caller's transaction. */
public interface Customers {

    Optional<CustomerName> find(UUID id);

    /** The names of those ids that are customers. */
    Map<UUID, String> names(Collection<UUID> ids);

    /** Up to {@code most} customers whose name contains the text, ignoring case. */
    List<UUID> matching(String text, int most);

    /** The ids of those external ids that are known. */
    Map<String, UUID> idsByExternalId(Collection<String> externalIds);
}
