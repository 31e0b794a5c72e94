package ai.candlefish.tenancy.provisioning;

import org.jspecify.annotations.Nullable;

/** A step could not be done. The message says why, in words for the people at HQ. */
public final class StepFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private StepFailure(String why, boolean passing, @Nullable Throwable cause) {
        super(why, cause);
        this.passing = passing;
    }

    /** Something is away or busy: the same step may succeed later without anybody doing anything. */
    public static StepFailure passing(String why, @Nullable Throwable cause) {
        return new StepFailure(why, true, cause);
    }

    /** Somebody has to mend something first. */
    public static StepFailure lasting(String why, @Nullable Throwable cause) {
        return new StepFailure(why, false, cause);
    }

    public boolean isPassing() {
        return passing;
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
