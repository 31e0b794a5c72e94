package ai.candlefish.people.domain;

import ai.candlefish.kernel.TransitionTable;
import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** Whether it is a person, or a partner's program, which has no mail and is not invited. */
public enum PersonKind {
    PERSON,
    PROGRAM;

    /** The kind as the database and the API write it. */
    public String word() {
        return TransitionTable.word(this);
    }

    /** Keeps the word in the database. */
    static final class InDatabase implements AttributeConverter<PersonKind, String> {

        @Override
        public String convertToDatabaseColumn(PersonKind kind) {
            return kind.word();
        }

        @Override
        public PersonKind convertToEntityAttribute(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
