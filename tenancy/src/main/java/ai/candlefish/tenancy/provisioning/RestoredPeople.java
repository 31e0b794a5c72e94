package ai.candlefish.tenancy.provisioning;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.registry.PlatformStatements;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** The people who stand in the list of a franchise that was filled from an export: they belong to it with the roles that stand there. */
public final class RestoredPeople {

    private final PlatformStatements registry;
    private final PlatformStatements schema;
    private final Clock clock;

    /** That somebody holds a role, by the list. */
    private record Held(String subject, String role, boolean isAwaited) {}

    /**
     * Both with connections of the owner.
     *
     * @param registry of the database that holds the registry
     * @param schema of the database that holds the franchise's schema, which may be the same
     */
    public RestoredPeople(DataSource registry, DataSource schema, Clock clock) {
        this.registry = new PlatformStatements(registry);
        this.schema = new PlatformStatements(schema);
        this.clock = clock;
    }

    /** Whether all of them belong to it. */
    public boolean areLetIn(FranchiseId franchise) {
        List<String> members = registry.query(
                "select subject || ' ' || role as held from platform.membership where franchise_id = ?",
                row -> row.getString("held"),
                franchise.value());
        return held(franchise).stream().allMatch(held -> members.contains(held.subject() + " " + held.role()));
    }

    public void letIn(FranchiseId franchise) {
        for (Held held : held(franchise)) {
            if (held.isAwaited()) {
                registry.update("""
                        insert into platform.awaited_member (franchise_id, subject, since) values (?, ?, ?)
                        on conflict do nothing""", franchise.value(), held.subject(), clock.instant());
            }
            registry.update("""
                    insert into platform.membership (franchise_id, subject, role, created_at) values (?, ?, ?, ?)
                    on conflict do nothing""", franchise.value(), held.subject(), held.role(), clock.instant());
        }
    }

    /** The identity provider's ids of the people among them; programs are no members of organizations. */
    public List<String> accounts(FranchiseId franchise) {
        return schema.query(
                "select distinct subject from %s.people where kind = 'person' and state in ('active', 'invited') and subject is not null"
                        .formatted(franchise.schema()),
                row -> row.getString("subject"));
    }

    private List<Held> held(FranchiseId franchise) {
        return schema.query(
                """
                select p.subject, role, p.state from %s.people p, unnest(string_to_array(p.roles, ' ')) role
                where p.state in ('active', 'invited') and p.subject is not null""".formatted(franchise.schema()),
                row -> new Held(
                        row.getString("subject"),
                        row.getString("role"),
                        row.getString("state").equals("invited")));
    }
}
