package ai.candlefish.customers.application;

import ai.candlefish.customers.domain.Customer;
import ai.candlefish.customers.persistence.CustomerRepository;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.persistence.Keyset.Slice;
import ai.candlefish.tenancy.persistence.SortKey;
import ai.candlefish.web.Page;
import ai.candlefish.web.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads customers, one or a page of them. */
@ApplicationScoped
public class ReadCustomers {

    private static final Map<String, SortKey<Customer, ?>> SORTS = Map.of(
            "name", new SortKey<>("name", Customer::name, text -> text),
            "createdAt", new SortKey<>("createdAt", Customer::createdAt, Instant::parse));

    @Inject
    CustomerRepository customers;

    @Inject
    Pages pages;

    /**
     * The customer.
     *
     * @throws Refusal not found
     */
    @Transactional
    public Customer one(UUID id) {
        return customers.find(id).orElseThrow(Refusal::notFound);
    }

    /** Customers that mention the text in name, contact, e-mail, city or external id. */
    @Transactional
    public Page<Customer> page(Pages.Request request, String text) {
        return pages.read("customers", request, List.of(text), SORTS, Customer::id, new Pages.Reader<>() {
            @Override
            public <T extends Comparable<? super T>> List<Customer> read(Slice<Customer, T> slice) {
                return customers.page(text, slice);
            }
        });
    }
}
