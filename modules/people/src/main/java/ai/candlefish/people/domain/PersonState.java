package ai.candlefish.people.domain;

import ai.candlefish.kernel.TransitionTable;
import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** How far somebody is on the way into the franchise, or out of it. */
public enum PersonState {
    INVITING,
    INVITED,
    ACTIVE,
    FAILED,

    /** Belongs to it no more; the row goes when the identity provider has heard of that. */
    REMOVED;

    /** The state as the database and the API write it. */
    public String word() {
        return TransitionTable.word(this);
    }

    /** Keeps the word in the database. */
    static final class InDatabase implements AttributeConverter<PersonState, String> {

        @Override
        public String convertToDatabaseColumn(PersonState state) {
            return state.word();
        }

        @Override
        public PersonState convertToEntityAttribute(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
