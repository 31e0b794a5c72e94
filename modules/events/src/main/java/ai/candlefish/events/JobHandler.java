package ai.candlefish.events;

import ai.candlefish.tenancy.FranchiseId;
import java.util.UUID;

/**
 * Does the jobs of one name. Every bean of this type is found by itself.
 *
 * <p>A franchise has one running job a name at a time; its others wait. Both methods run inside the franchise, outside any
 * transaction and any request. While the franchise takes no changes, as when it is suspended, its jobs are not begun.
 */
public interface JobHandler {

    int USUAL_ATTEMPTS = 5;

    /** Stands in the database with each waiting job, so it never changes. */
    String name();

    /**
     * Does the job. It runs again when it throws, {@link #mostAttempts} times at most and with growing pauses, and when its node
     * is gone: what is done already has to be passed over.
     */
    void run(FranchiseId franchise, UUID instance);

    /** Is told, in place of a further run, that the job has failed too often and is given up. */
    void discarded(FranchiseId franchise, UUID instance);

    /** Whether the jobs run inside their franchise. Those that make one run beside it, whatever state it is in. */
    default boolean insideFranchise() {
        return true;
    }

    /** How often the job is tried before it is given up; the pauses grow to ten minutes. */
    default int mostAttempts() {
        return USUAL_ATTEMPTS;
    }

    /** Whether this node has what the jobs need. Where it has not, they may be ordered all the same, and other nodes do them. */
    default boolean runsHere() {
        return true;
    }
}
