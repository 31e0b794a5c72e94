package ai.candlefish.orders.domain;

import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.persistence.FranchiseStatements;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an order and who did it; never changed once written. */
@Entity
@Table(name = "order_events", schema = FranchiseStatements.PLACEHOLDER)
@SuppressWarnings("NullAway.Init")
public class OrderEvent {

    /** What can happen to an order. */
    public enum Kind {
        CREATED,
        CHANGED,
        CONFIRMED,
        CANCELLED,
        IMPORTED;

        /** The kind as the database and the API write it. */
        public String word() {
            return TransitionTable.word(this);
        }

        /** Keeps the word in the database. */
        static final class InDatabase implements AttributeConverter<Kind, String> {

            @Override
            public String convertToDatabaseColumn(Kind kind) {
                return kind.word();
            }

            @Override
            public Kind convertToEntityAttribute(String word) {
                return valueOf(word.toUpperCase(Locale.ROOT));
            }
        }
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", updatable = false)
    @SuppressWarnings("UnusedVariable") // for JPA
    private Order order;

    @Convert(converter = Kind.InDatabase.class)
    @Column(name = "event")
    private Kind kind;

    private Instant at;

    @SuppressWarnings("UnusedVariable") // for whoever has to know for certain, names being what they are
    private String subject;

    @Column(name = "by_name")
    private String byName;

    private @Nullable String detail;

    protected OrderEvent() {} // for JPA

    static OrderEvent of(Order order, Kind kind, Actor by, @Nullable String detail) {
        OrderEvent event = new OrderEvent();
        event.id = Ids.next();
        event.order = order;
        event.kind = kind;
        event.at = order.updatedAt();
        event.subject = by.subject();
        event.byName = by.name();
        event.detail = detail;
        return event;
    }

    public Kind kind() {
        return kind;
    }

    public Instant at() {
        return at;
    }

    public String byName() {
        return byName;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
