package ai.candlefish.imports.domain;

import ai.candlefish.kernel.TransitionTable;
import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** The files that an import can have, in the order in which they are read: each may refer to those before it. */
public enum FileKind {
    CUSTOMERS(1),
    PRODUCTS(2),
    ORDERS(3),
    ORDER_LINES(4);

    private final int turn;

    FileKind(int turn) {
        this.turn = turn;
    }

    /** Its place in the order of reading, the first being 1. */
    public int turn() {
        return turn;
    }

    public static FileKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The kind as the database and the API write it. */
    public String word() {
        return TransitionTable.word(this);
    }

    /** Keeps the word in the database. */
    static final class InDatabase implements AttributeConverter<FileKind, String> {

        @Override
        public String convertToDatabaseColumn(FileKind kind) {
            return kind.word();
        }

        @Override
        public FileKind convertToEntityAttribute(String word) {
            return of(word);
        }
    }
}
