package ai.candlefish.orders.domain;

import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.kernel.Upsert;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.persistence.FranchiseStatements;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What a customer asked for, at which price, and how far it is. Once it is confirmed, its prices never change. */
@Entity
@Table(name = "orders", schema = FranchiseStatements.PLACEHOLDER)
@SuppressWarnings("NullAway.Init")
public class Order {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version; // null until it is stored: otherwise Hibernate asks the database whether it is

    @Convert(converter = OrderState.InDatabase.class)
    private OrderState state;

    private @Nullable Long number;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "location_id")
    private UUID locationId;

    @Column(name = "ordered_on")
    private LocalDate orderedOn;

    @Column(name = "required_on")
    private @Nullable LocalDate requiredOn;

    @Column(name = "external_id")
    private @Nullable String externalId;

    private @Nullable String notes;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<OrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    private List<OrderEvent> history = new ArrayList<>();

    @Transient
    private final List<OrderEvent> news = new ArrayList<>();

    @Column(name = "line_count")
    private int lineCount;

    private long units;

    @Column(name = "before_discount")
    private long beforeDiscount;

    private long subtotal;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Embedded
    private @Nullable Cancellation cancellation;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Order() {} // for JPA

    /** A draft that somebody writes. */
    public static Order place(OrderTerms terms, List<LineTerms> lines, Currency currency, Actor by, Instant now) {
        Order order = new Order(terms, OrderEvent.Kind.CREATED, by, now);
        order.write(new LineMatching(List.of(), lines, currency), lines, currency);
        return order;
    }

    /** A draft that comes from another system; its lines follow. */
    public static Order imported(OrderTerms terms, Actor by, Instant now) {
        return new Order(terms, OrderEvent.Kind.IMPORTED, by, now);
    }

    private Order(OrderTerms terms, OrderEvent.Kind origin, Actor by, Instant now) {
        id = Ids.next();
        state = OrderState.DRAFT;
        createdAt = now.truncatedTo(ChronoUnit.MICROS);
        updatedAt = createdAt;
        write(terms);
        record(origin, by, null);
    }

    /** Refuses a change that is based on another version than the present one, as stale. */
    public void expectVersion(long expected) {
        if (version() != expected) {
            throw Refusal.stale();
        }
    }

    /** Refuses where the order is no draft any more, with what is allowed instead. */
    public void expectDraft() {
        if (state != OrderState.DRAFT) {
            OrderLife.TRANSITIONS.next(OrderLife.EDIT, this);
        }
    }

    /** Replaces what the draft says. Lines keep their ids while their products stay. */
    public void change(OrderTerms terms, List<LineTerms> lines, Currency currency, Actor by, Instant now) {
        expectDraft();
        write(terms);
        write(new LineMatching(this.lines, lines, currency), lines, currency);
        happened(OrderEvent.Kind.CHANGED, by, now, null);
    }

    /** Brings what it says above its lines up to date; empty where that would change what is no draft any more. */
    public Optional<Upsert> takeOver(OrderTerms terms, Actor by, Instant now) {
        if (terms.equals(terms())) {
            return Optional.of(Upsert.UNCHANGED);
        }
        if (state != OrderState.DRAFT) {
            return Optional.empty();
        }
        write(terms);
        happened(OrderEvent.Kind.IMPORTED, by, now, null);
        return Optional.of(Upsert.UPDATED);
    }

    /** Brings all its lines up to date, in whatever order; empty where that would change what is no draft any more. */
    public Optional<List<Upsert>> takeOver(List<LineTerms> lines, Currency currency, Actor by, Instant now) {
        LineMatching matching = new LineMatching(this.lines, lines, currency);
        if (!matching.nothingNew()) {
            if (state != OrderState.DRAFT) {
                return Optional.empty();
            }
            write(matching, lines, currency);
            happened(OrderEvent.Kind.IMPORTED, by, now, lines.size() == 1 ? "1 line" : lines.size() + " lines");
        }
        return Optional.of(matching.outcomes());
    }

    /** From now on its prices stand, and it has its number, which is only taken when nothing is in the way. */
    public void confirm(LongSupplier nextNumber, Actor by, Instant now) {
        OrderState confirmed = OrderLife.TRANSITIONS.next(OrderLife.CONFIRM, this);
        number = nextNumber.getAsLong();
        state = confirmed;
        happened(OrderEvent.Kind.CONFIRMED, by, now, null);
        confirmedAt = updatedAt;
    }

    /** Calls it off; a number that it has stays its own. */
    public void cancel(String reason, Actor by, Instant now) {
        state = OrderLife.TRANSITIONS.next(OrderLife.CANCEL, this);
        happened(OrderEvent.Kind.CANCELLED, by, now, reason.strip());
        cancellation = new Cancellation(updatedAt, reason.strip());
    }

    /** Every change is later than the one before, so that each shows in the row and moves its version. */
    private void happened(OrderEvent.Kind kind, Actor by, Instant now, @Nullable String detail) {
        Instant earliest = updatedAt.plus(1, ChronoUnit.MICROS);
        Instant micros = now.truncatedTo(ChronoUnit.MICROS);
        updatedAt = micros.isBefore(earliest) ? earliest : micros;
        record(kind, by, detail);
    }

    private void record(OrderEvent.Kind kind, Actor by, @Nullable String detail) {
        OrderEvent event = OrderEvent.of(this, kind, by, detail);
        history.add(event);
        news.add(event);
    }

    private void write(OrderTerms terms) {
        customerId = terms.customerId();
        locationId = terms.locationId();
        orderedOn = terms.orderedOn();
        requiredOn = terms.requiredOn();
        externalId = terms.externalId();
        notes = terms.notes();
    }

    private void write(LineMatching matching, List<LineTerms> terms, Currency currency) {
        List<OrderLine> written = matching.write(this);
        lines.clear();
        lines.addAll(written);
        OrderTotals totals = OrderTotals.of(terms, currency);
        lineCount = terms.size();
        units = terms.stream().mapToLong(line -> line.price().quantity()).sum();
        beforeDiscount = MinorUnits.of(totals.beforeDiscount());
        subtotal = MinorUnits.of(totals.subtotal());
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    public OrderState state() {
        return state;
    }

    /** What can happen next, and what blocks it. */
    public List<TransitionOption> options() {
        return OrderLife.TRANSITIONS.optionsFor(this);
    }

    public Optional<Long> number() {
        return Optional.ofNullable(number);
    }

    public OrderTerms terms() {
        return new OrderTerms(customerId, locationId, orderedOn, requiredOn, externalId, notes);
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public List<LineTerms> lineTerms(Currency currency) {
        return lines.stream().map(line -> line.terms(currency)).toList();
    }

    /** What happened to it, the newest first. */
    public List<OrderEvent> history() {
        return history.stream()
                .sorted(Comparator.comparing(OrderEvent::at).reversed())
                .toList();
    }

    /** What happened to it since it was read. */
    public List<OrderEvent> news() {
        return List.copyOf(news);
    }

    public int lineCount() {
        return lineCount;
    }

    public long units() {
        return units;
    }

    /** In minor units, to sort by. */
    public long subtotal() {
        return subtotal;
    }

    public OrderTotals totals(Currency currency) {
        return new OrderTotals(MinorUnits.money(beforeDiscount, currency), MinorUnits.money(subtotal, currency));
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    public Optional<Cancellation> cancellation() {
        return Optional.ofNullable(cancellation);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
