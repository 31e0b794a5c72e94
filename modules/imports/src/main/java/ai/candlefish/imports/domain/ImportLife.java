package ai.candlefish.imports.domain;

import static ai.candlefish.imports.domain.ImportStatus.CANCELLED;
import static ai.candlefish.imports.domain.ImportStatus.COMPLETED;
import static ai.candlefish.imports.domain.ImportStatus.DISCARDED;
import static ai.candlefish.imports.domain.ImportStatus.REFUSED;
import static ai.candlefish.imports.domain.ImportStatus.RUNNING;
import static ai.candlefish.imports.domain.ImportStatus.SCHEDULED;

import ai.candlefish.kernel.TransitionTable;
import java.util.List;
import java.util.Set;

/** The state machine of an import. It starts again when its node was lost. */
final class ImportLife {

    static final String START = "start";
    static final String COMPLETE = "complete";
    static final String REFUSE = "refuse";
    static final String DISCARD = "discard";
    static final String CANCEL = "cancel";

    static final TransitionTable<ImportStatus, Import> TRANSITIONS = TransitionTable.<ImportStatus, Import>of(
                    Import::status)
            .allow(START, Set.of(SCHEDULED, RUNNING), RUNNING, List.of())
            .allow(COMPLETE, Set.of(RUNNING), COMPLETED, List.of())
            .allow(REFUSE, Set.of(RUNNING), REFUSED, List.of())
            .allow(DISCARD, Set.of(SCHEDULED, RUNNING), DISCARDED, List.of())
            .allow(CANCEL, Set.of(SCHEDULED, RUNNING), CANCELLED, List.of())
            .build();

    private ImportLife() {}
}
