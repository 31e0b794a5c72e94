package ai.candlefish.tenancy.lifecycle;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.lifecycle.Founding.Owner;
import ai.candlefish.tenancy.lifecycle.Founding.Place;
import ai.candlefish.tenancy.registry.PlatformStatements;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps what a franchise starts with, until its schema has it. */
public final class FoundingBook {

    private final PlatformStatements statements;

    public FoundingBook(DataSource source) {
        this.statements = new PlatformStatements(source);
    }

    /** Empty for a franchise that was set up before such a book was kept. */
    public Optional<Founding> read(FranchiseId id) {
        List<Place> places = statements.query(
                "select id, name, time_zone from platform.founding_location where franchise_id = ? order by position",
                row -> new Place(
                        row.getObject("id", UUID.class), row.getString("name"), ZoneId.of(row.getString("time_zone"))),
                id.value());
        List<Owner> owners = statements.query(
                "select email, first_name, last_name from platform.founding_owner where franchise_id = ?",
                row -> new Owner(row.getString("email"), row.getString("first_name"), row.getString("last_name")),
                id.value());
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new Founding(places, owners.isEmpty() ? null : owners.getFirst()));
    }

    /** Keeps this in place of what was kept before. */
    public void write(FranchiseId id, Founding founding) {
        statements.update("delete from platform.founding_location where franchise_id = ?", id.value());
        List<Place> places = founding.places();
        for (int position = 0; position < places.size(); position++) {
            Place place = places.get(position);
            statements.update(
                    """
                    insert into platform.founding_location (id, franchise_id, position, name, time_zone)
                    values (?, ?, ?, ?, ?)""",
                    place.id(),
                    id.value(),
                    position,
                    place.name(),
                    place.timeZone().getId());
        }
        founding.firstOwner().ifPresent(owner -> write(id, owner));
    }

    private void write(FranchiseId id, Owner owner) {
        statements.update("""
                insert into platform.founding_owner (franchise_id, email, first_name, last_name) values (?, ?, ?, ?)
                on conflict (franchise_id)
                do update set email = excluded.email, first_name = excluded.first_name, last_name = excluded.last_name""", id.value(), owner.email(), owner.firstName(), owner.lastName());
    }
}
