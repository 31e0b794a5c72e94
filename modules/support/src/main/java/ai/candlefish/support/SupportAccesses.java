package ai.candlefish.support;

import ai.candlefish.tenancy.FranchiseId;
import java.util.List;
import java.util.Optional;

/** Which support accesses are open at this moment; asked of the database each time, so that what was ended is over at once. */
public interface SupportAccesses {

    /** The one under which a person may look into a franchise; of several, one that allows changes, then the one that ends last. */
    Optional<OpenAccess> openFor(String subject, FranchiseId franchise);

    /** The franchises that a person may look into, each once, the one that ends last first. */
    List<OpenAccess> openOf(String subject);
}
