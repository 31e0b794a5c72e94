package ai.candlefish.locations.domain;

import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.PostalAddress;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.tenancy.persistence.FranchiseStatements;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A place where the franchise works; the dates of its records are local to its time zone. */
@Entity
@Table(name = "locations", schema = FranchiseStatements.PLACEHOLDER)
@SuppressWarnings("NullAway.Init")
public class Location {

    private static final int A_PAGE = 200;

    @Id
    private UUID id;

    @Version
    private long version;

    @Convert(converter = LocationState.InDatabase.class)
    private LocationState state;

    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "is_primary")
    private boolean primary;

    @Embedded
    @AttributeOverride(name = "postalCode", column = @Column(name = "postal_code"))
    private @Nullable PostalAddress address;

    private @Nullable String phone;

    @Column(name = "tax_number")
    private @Nullable String taxNumber;

    @ElementCollection
    @CollectionTable(
            name = "location_tax_rates",
            schema = FranchiseStatements.PLACEHOLDER,
            joinColumns = @JoinColumn(name = "location_id"))
    @BatchSize(size = A_PAGE)
    private List<TaxRate> taxRates = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Location() {} // for JPA

    public static Location open(LocationDetails details, Instant now) {
        Location location = new Location();
        location.id = Ids.next();
        location.state = LocationState.OPEN;
        location.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        location.take(details, now);
        return location;
    }

    /**
     * Refuses a change that was based on another version.
     *
     * @throws Refusal stale
     */
    public void expectVersion(long expected) {
        if (version != expected) {
            throw Refusal.stale();
        }
    }

    public void change(LocationDetails details, Instant now) {
        if (!details.equals(details())) {
            take(details, now);
        }
    }

    private void take(LocationDetails details, Instant now) {
        name = details.name();
        timeZone = details.timeZone().getId();
        address = details.address();
        phone = details.phone();
        taxNumber = details.taxNumber();
        taxRates.clear();
        taxRates.addAll(details.taxRates());
        touch(now);
    }

    /**
     * Nothing new is placed there from here on.
     *
     * @throws Refusal a conflict, when it is closed already or the primary one
     */
    public void close(Instant now) {
        go(LocationLife.CLOSE, now);
    }

    /**
     * Records can be placed there again.
     *
     * @throws Refusal a conflict, when it is open
     */
    public void reopen(Instant now) {
        go(LocationLife.REOPEN, now);
    }

    /**
     * It may become the primary one.
     *
     * @throws Refusal a conflict, when it is closed, or the primary one already
     */
    public void expectMayBecomePrimary() {
        LocationLife.TRANSITIONS.next(LocationLife.MAKE_PRIMARY, this);
    }

    public void setPrimary(boolean primary, Instant now) {
        this.primary = primary;
        touch(now);
    }

    private void go(String act, Instant now) {
        state = LocationLife.TRANSITIONS.next(act, this);
        touch(now);
    }

    private void touch(Instant now) {
        updatedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    public List<TransitionOption> options() {
        return LocationLife.TRANSITIONS.optionsFor(this);
    }

    public LocationDetails details() {
        // An embedded record of nothing but nulls comes back from the database as null.
        PostalAddress known = Objects.requireNonNullElse(address, PostalAddress.UNKNOWN);
        return new LocationDetails(name, timeZone(), known, phone, taxNumber, taxRates);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public LocationState state() {
        return state;
    }

    public String name() {
        return name;
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    /** Whether records that name no location belong here. */
    public boolean primary() {
        return primary;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
