package ai.candlefish.tenancy.locations;

import ai.candlefish.tenancy.persistence.FranchiseStatements;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.UUID;

/** A place where the franchise works; the dates of its records are local to its time zone. */
@Entity
@Table(name = "locations", schema = FranchiseStatements.PLACEHOLDER)
@SuppressWarnings("NullAway.Init")
public class Location {

    @Id
    private UUID id;

    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "is_primary")
    private boolean primary;

    protected Location() {} // for JPA

    public UUID id() {
        return id;
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
}
