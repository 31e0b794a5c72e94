package ai.candlefish.imports.domain;

import java.util.List;

/** How the reading of a file ended. */
public sealed interface FileOutcome {

    /** All of it is in, or would be. */
    record Done(int rows, Tally tally) implements FileOutcome {}

    /**
     * Nothing of it is in, because of what is wrong in it.
     *
     * @param errors the first of them
     * @param errorCount all of them
     */
    record Refused(List<RowError> errors, int errorCount) implements FileOutcome {

        public Refused {
            errors = List.copyOf(errors);
        }

        public static Refused because(RowErrors errors) {
            return new Refused(errors.kept(), errors.count());
        }
    }

    /** Nothing of it is in, because somebody stopped the import. */
    record Cancelled() implements FileOutcome {}
}
