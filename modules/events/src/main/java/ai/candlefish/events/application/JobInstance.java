package ai.candlefish.events.application;

import ai.candlefish.tenancy.FranchiseId;
import java.util.UUID;

/** What a job is about: its franchise and, within that, an id. */
record JobInstance(FranchiseId franchise, UUID id) {

    /** Such as {@code crown-denver/0193a2c4-7b1e-7c3a-9a53-0d5a4e1f2b40}. */
    String text() {
        return franchise.value() + "/" + id;
    }

    static JobInstance of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A job's instance names a franchise and an id");
        }
        return new JobInstance(new FranchiseId(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
    }
}
