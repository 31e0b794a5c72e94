package ai.candlefish.imports.domain;

import ai.candlefish.kernel.TransitionTable;
import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** How far a file of an import is. */
public enum FileStatus {
    WAITING,
    RUNNING,
    DONE,
    REFUSED,
    SKIPPED,
    CANCELLED;

    public static FileStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The status as the database and the API write it. */
    public String word() {
        return TransitionTable.word(this);
    }

    /** Keeps the word in the database. */
    static final class InDatabase implements AttributeConverter<FileStatus, String> {

        @Override
        public String convertToDatabaseColumn(FileStatus status) {
            return status.word();
        }

        @Override
        public FileStatus convertToEntityAttribute(String word) {
            return of(word);
        }
    }
}
