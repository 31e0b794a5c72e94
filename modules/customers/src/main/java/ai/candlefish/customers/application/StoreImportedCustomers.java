package ai.candlefish.customers.application;

import ai.candlefish.customers.CustomerField;
import ai.candlefish.customers.CustomerImport;
import ai.candlefish.customers.ImportedCustomer;
import ai.candlefish.customers.domain.Customer;
import ai.candlefish.customers.domain.CustomerDetails;
import ai.candlefish.customers.persistence.CustomerRepository;
import ai.candlefish.kernel.PostalAddress;
import ai.candlefish.kernel.Upsert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores customers of another system, a whole batch with one look at what is there. */
@ApplicationScoped
public class StoreImportedCustomers implements CustomerImport {

    @Inject
    CustomerRepository customers;

    @Inject
    Clock clock;

    @Override
    @Transactional
    public List<Upsert> store(List<ImportedCustomer> imported) {
        Map<String, Customer> known =
                customers
                        .withExternalIds(imported.stream()
                                .map(ImportedCustomer::externalId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                customer -> Objects.requireNonNull(
                                        customer.details().externalId()),
                                Function.identity()));
        Instant now = clock.instant();
        List<Upsert> outcomes = new ArrayList<>(imported.size());
        for (ImportedCustomer customer : imported) {
            outcomes.add(store(known.get(customer.externalId()), customer, now));
        }
        customers.flush();
        return outcomes;
    }

    private Upsert store(@Nullable Customer known, ImportedCustomer imported, Instant now) {
        if (known == null) {
            customers.add(Customer.of(merged(imported, CustomerDetails.named(imported.name())), now));
            return Upsert.CREATED;
        }
        return known.change(merged(imported, known.details()), now) ? Upsert.UPDATED : Upsert.UNCHANGED;
    }

    private static CustomerDetails merged(ImportedCustomer imported, CustomerDetails known) {
        Map<CustomerField, String> said = imported.said();
        PostalAddress address = known.address();
        return new CustomerDetails(
                imported.name(),
                newest(said, CustomerField.CONTACT_NAME, known.contactName()),
                newest(said, CustomerField.CONTACT_TITLE, known.contactTitle()),
                newest(said, CustomerField.EMAIL, known.email()),
                newest(said, CustomerField.PHONE, known.phone()),
                newest(said, CustomerField.FAX, known.fax()),
                new PostalAddress(
                        newest(said, CustomerField.STREET, address.street()),
                        newest(said, CustomerField.CITY, address.city()),
                        newest(said, CustomerField.REGION, address.region()),
                        newest(said, CustomerField.POSTAL_CODE, address.postalCode()),
                        newest(said, CustomerField.COUNTRY, address.country())),
                imported.externalId(),
                newest(said, CustomerField.NOTES, known.notes()));
    }

    private static @Nullable String newest(
            Map<CustomerField, String> said, CustomerField field, @Nullable String known) {
        String text = said.get(field);
        return text == null ? known : text;
    }
}
