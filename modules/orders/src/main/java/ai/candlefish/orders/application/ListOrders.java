package ai.candlefish.orders.application;

import ai.candlefish.customers.Customers;
import ai.candlefish.locations.KnownLocation;
import ai.candlefish.locations.Locations;
import ai.candlefish.orders.domain.Order;
import ai.candlefish.orders.persistence.OrderFilter;
import ai.candlefish.orders.persistence.OrderRepository;
import ai.candlefish.tenancy.persistence.Keyset.Slice;
import ai.candlefish.tenancy.persistence.SortKey;
import ai.candlefish.web.Page;
import ai.candlefish.web.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists orders: the rows, the names of their customers and the locations, a question each; a text asks for customers first. */
@ApplicationScoped
public class ListOrders {

    /** Of those whose name has the text that is searched for, the first by name. */
    private static final int MOST_CUSTOMERS = 1000;

    private static final Map<String, SortKey<Order, ?>> SORTS = Map.of(
            "orderedOn", new SortKey<>("orderedOn", order -> order.terms().orderedOn(), LocalDate::parse),
            "total", new SortKey<>("subtotal", Order::subtotal, Long::valueOf),
            "createdAt", new SortKey<>("createdAt", Order::createdAt, Instant::parse));

    @Inject
    OrderRepository orders;

    @Inject
    Customers customers;

    @Inject
    Locations locations;

    @Inject
    Pages pages;

    @Transactional
    public Page<OrderRow> list(OrderFilter filter, Pages.Request request) {
        List<UUID> matching = filter.text().isBlank() ? List.of() : customers.matching(filter.text(), MOST_CUSTOMERS);
        Page<Order> page = pages.read("orders", request, List.of(filter), SORTS, Order::id, new Pages.Reader<>() {
            @Override
            public <T extends Comparable<? super T>> List<Order> read(Slice<Order, T> slice) {
                return orders.page(filter, matching, slice);
            }
        });
        return new Page<>(rows(page.rows()), page.nextCursor());
    }

    private List<OrderRow> rows(List<Order> found) {
        Set<UUID> ids = found.stream().map(order -> order.terms().customerId()).collect(Collectors.toSet());
        Map<UUID, String> names = customers.names(ids);
        Map<UUID, KnownLocation> places =
                locations.all().stream().collect(Collectors.toMap(KnownLocation::id, Function.identity()));
        return found.stream()
                .map(order -> new OrderRow(
                        order,
                        Objects.requireNonNull(names.get(order.terms().customerId())),
                        Objects.requireNonNull(places.get(order.terms().locationId()))))
                .toList();
    }
}
