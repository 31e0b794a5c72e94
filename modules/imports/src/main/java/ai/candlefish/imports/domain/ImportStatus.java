package ai.candlefish.imports.domain;

import ai.candlefish.kernel.TransitionTable;
import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** How far an import is. */
public enum ImportStatus {
    SCHEDULED,
    RUNNING,
    COMPLETED,
    REFUSED,
    DISCARDED,
    CANCELLED;

    public static ImportStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The status as the database and the API write it. */
    public String word() {
        return TransitionTable.word(this);
    }

    /** Whether nothing more happens. */
    public boolean ended() {
        return this != SCHEDULED && this != RUNNING;
    }

    /** Keeps the word in the database. */
    static final class InDatabase implements AttributeConverter<ImportStatus, String> {

        @Override
        public String convertToDatabaseColumn(ImportStatus status) {
            return status.word();
        }

        @Override
        public ImportStatus convertToEntityAttribute(String word) {
            return of(word);
        }
    }
}
