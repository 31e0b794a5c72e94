package ai.candlefish.audit;

import ai.candlefish.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/** The audit log of the franchise that the work runs in. */
public interface AuditLog {

    /**
     * Enters the request that is under way, in the running transaction or in one of its own. The end of the log stays locked
     * until the commit, so let it be the last thing that a transaction does.
     *
     * @param outcome the HTTP status, or null where the act begins
     * @param reason why it is done, as far as it was said
     */
    void enter(Actor by, @Nullable Integer outcome, @Nullable String reason);
}
