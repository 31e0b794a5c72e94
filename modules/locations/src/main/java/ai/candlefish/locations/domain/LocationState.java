package ai.candlefish.locations.domain;

import ai.candlefish.kernel.TransitionTable;
import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** Whether anything new is placed at a location. */
public enum LocationState {
    OPEN,
    CLOSED;

    /** The state as the database and the API write it. */
    public String word() {
        return TransitionTable.word(this);
    }

    /** Keeps the word in the database. */
    static final class InDatabase implements AttributeConverter<LocationState, String> {

        @Override
        public String convertToDatabaseColumn(LocationState state) {
            return state.word();
        }

        @Override
        public LocationState convertToEntityAttribute(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
