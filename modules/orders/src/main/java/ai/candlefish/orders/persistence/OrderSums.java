package ai.candlefish.orders.persistence;

import ai.candlefish.orders.domain.OrderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;

/** Counts orders and adds them up, in the database and with one statement, so that all figures are of one moment. */
@ApplicationScoped
public class OrderSums {

    private static final String SUMS = """
            select state, month, live, count(*) as orders, sum(line_count) as lines, sum(units) as units,
                count(distinct customer_id) as customers, sum(before_discount) as before_discount,
                sum(subtotal) as subtotal
            from (
                select *, to_char(ordered_on, 'YYYY-MM') as month, state <> 'cancelled' as live
                from no_franchise.orders where ordered_on between :from and :to
            ) as orders
            group by grouping sets ((state), (live, month), (live))""";

    @PersistenceContext
    EntityManager entities;

    /** Orders added up; figures in minor units. */
    public record Sum(
            long orders, long lines, long units, long customers, BigDecimal beforeDiscount, BigDecimal subtotal) {

        public static final Sum NOTHING = new Sum(0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /**
     * The orders of a span of days.
     *
     * @param live those that are not cancelled
     * @param byState the states that have orders
     * @param byMonth the months that have orders that are not cancelled, the oldest first
     */
    public record Sums(Sum live, Map<OrderState, Sum> byState, SortedMap<YearMonth, Sum> byMonth) {}

    public Sums between(LocalDate from, LocalDate to) {
        List<Tuple> rows = entities.unwrap(Session.class)
                .createNativeQuery(SUMS, Tuple.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        Sum live = Sum.NOTHING;
        Map<OrderState, Sum> byState = new EnumMap<>(OrderState.class);
        SortedMap<YearMonth, Sum> byMonth = new TreeMap<>();
        for (Tuple row : rows) {
            String state = row.get("state", String.class);
            String month = row.get("month", String.class);
            if (state != null) {
                byState.put(OrderState.of(state), sum(row));
            } else if (row.get("live", Boolean.class)) {
                if (month == null) {
                    live = sum(row);
                } else {
                    byMonth.put(YearMonth.parse(month), sum(row));
                }
            }
        }
        return new Sums(live, byState, byMonth);
    }

    private static Sum sum(Tuple row) {
        return new Sum(
                row.get("orders", Long.class),
                row.get("lines", Long.class),
                row.get("units", BigDecimal.class).longValueExact(),
                row.get("customers", Long.class),
                row.get("before_discount", BigDecimal.class),
                row.get("subtotal", BigDecimal.class));
    }
}
