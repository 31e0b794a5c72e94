package ai.candlefish.franchises.application;

import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.provisioning.StepRecord;
import ai.candlefish.tenancy.provisioning.StepRecord.State;
import java.util.List;

/** How far the setting up of a franchise is. */
public record Progress(FranchiseState franchise, List<StepRecord> steps) {

    /** What can be said of the job as a whole. */
    public enum Status {
        SCHEDULED,
        RUNNING,
        RETRYING,
        COMPLETED,
        FAILED;

        /** The status as the API writes it. */
        public String word() {
            return TransitionTable.word(this);
        }
    }

    public Status status() {
        return switch (franchise) {
            case PROVISIONING_FAILED -> Status.FAILED;
            case REQUESTED, PROVISIONING -> underWay();
            case ACTIVE, SUSPENDED, OFFBOARDING, ARCHIVED, PURGED -> Status.COMPLETED;
        };
    }

    public int done() {
        return (int) steps.stream().filter(step -> step.state() == State.DONE).count();
    }

    private Status underWay() {
        if (steps.stream().anyMatch(step -> step.state() == State.FAILED)) {
            return Status.RETRYING;
        }
        return steps.stream().allMatch(step -> step.state() == State.WAITING) ? Status.SCHEDULED : Status.RUNNING;
    }
}
