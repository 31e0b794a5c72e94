package ai.candlefish.support.domain;

import ai.candlefish.kernel.TransitionTable;

/** What can be done with a support access. */
public enum SupportAct {
    END,
    ALLOW_CHANGES,
    WITHDRAW_CHANGES;

    /** The act as the API writes it, which is the last part of its path. */
    public String word() {
        return TransitionTable.word(this).replace('_', '-');
    }
}
