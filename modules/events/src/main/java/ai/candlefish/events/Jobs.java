package ai.candlefish.events;

import ai.candlefish.tenancy.FranchiseId;
import java.util.Set;
import java.util.UUID;

/** Orders work that runs later, on any node, for one franchise. */
public interface Jobs {

    /**
     * Orders a job in the running transaction: it exists if and only if that commits, and starts within a moment. A job that
     * runs inside its franchise is ordered inside it, another one outside of any.
     *
     * @param name of a {@link JobHandler}
     * @param instance what the job is about; each is ordered once
     */
    void schedule(String name, FranchiseId franchise, UUID instance);

    /** The franchises that have a job of the name, one that runs beside them, which was ordered and has not ended. */
    Set<FranchiseId> underWay(String name);

    /** Has the franchise's waiting jobs looked at within a moment of the running transaction's commit, if nothing goes wrong. */
    void wake(FranchiseId franchise);

    /** The names of the jobs that stand in the database of their franchise, and go along when it moves. */
    Set<String> namesInside();

    /** Whether a job of another name runs for the franchise at this moment, on any node. */
    boolean areRunningBeside(String name, FranchiseId franchise);
}
