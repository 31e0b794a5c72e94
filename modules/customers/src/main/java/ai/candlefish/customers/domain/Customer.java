package ai.candlefish.customers.domain;

import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.PostalAddress;
import ai.candlefish.tenancy.persistence.FranchiseStatements;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person or business that the franchise sells to. */
@Entity
@Table(name = "customers", schema = FranchiseStatements.PLACEHOLDER)
@SuppressWarnings("NullAway.Init")
public class Customer {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    @Column(name = "contact_name")
    private @Nullable String contactName;

    @Column(name = "contact_title")
    private @Nullable String contactTitle;

    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String fax;

    @Embedded
    @AttributeOverride(name = "postalCode", column = @Column(name = "postal_code"))
    private @Nullable PostalAddress address;

    @Column(name = "external_id")
    private @Nullable String externalId;

    private @Nullable String notes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Customer() {} // for JPA

    public static Customer of(CustomerDetails details, Instant now) {
        Customer customer = new Customer();
        customer.id = Ids.next();
        customer.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        customer.updatedAt = customer.createdAt;
        customer.take(details);
        return customer;
    }

    /** Takes the details; says whether that changed anything. */
    public boolean change(CustomerDetails details, Instant now) {
        if (details.equals(details())) {
            return false;
        }
        take(details);
        updatedAt = now.truncatedTo(ChronoUnit.MICROS);
        return true;
    }

    private void take(CustomerDetails details) {
        name = details.name();
        contactName = details.contactName();
        contactTitle = details.contactTitle();
        email = details.email();
        phone = details.phone();
        fax = details.fax();
        address = details.address();
        externalId = details.externalId();
        notes = details.notes();
    }

    public CustomerDetails details() {
        // An embedded record of nothing but nulls comes back from the database as null.
        PostalAddress known = Objects.requireNonNullElse(address, PostalAddress.UNKNOWN);
        return new CustomerDetails(name, contactName, contactTitle, email, phone, fax, known, externalId, notes);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
