package ai.candlefish.orders.domain;

import ai.candlefish.kernel.TransitionTable;
import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** How far an order is, in the order of the state machine. */
public enum OrderState {
    DRAFT,
    CONFIRMED,
    CANCELLED;

    public static OrderState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The state as the database and the API write it. */
    public String word() {
        return TransitionTable.word(this);
    }

    /** Keeps the word in the database. */
    static final class InDatabase implements AttributeConverter<OrderState, String> {

        @Override
        public String convertToDatabaseColumn(OrderState state) {
            return state.word();
        }

        @Override
        public OrderState convertToEntityAttribute(String word) {
            return of(word);
        }
    }
}
