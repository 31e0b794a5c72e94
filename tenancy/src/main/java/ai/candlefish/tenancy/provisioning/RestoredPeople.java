package ai.candlefish.tenancy.provisioning;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.registry.PlatformStatements;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** The people who stand in the list of a franchise that was filled from an export: they belong to it with the roles that stand there. */
public final class RestoredPeople {

    private final PlatformStatements statements;
    private final Clock clock;

    /** @param owner connections of the role that owns the registry */
    public RestoredPeople(DataSource owner, Clock clock) {
        this.statements = new PlatformStatements(owner);
        this.clock = clock;
    }

    /** Whether all of them belong to it. */
    public boolean areLetIn(FranchiseId franchise) {
        String sql = """
                select 1 from (%s) held where not exists (
                    select 1 from platform.membership m
                    where m.franchise_id = ? and m.subject = held.subject and m.role = held.role)""".formatted(held(franchise));
        return statements.query(sql, row -> true, franchise.value()).isEmpty();
    }

    public void letIn(FranchiseId franchise) {
        statements.update("""
                insert into platform.awaited_member (franchise_id, subject, since)
                select distinct ?, subject, ?::timestamptz from (%s) held where state = 'invited' on conflict do nothing""".formatted(held(franchise)), franchise.value(), clock.instant());
        statements.update("""
                insert into platform.membership (franchise_id, subject, role, created_at)
                select ?, subject, role, ?::timestamptz from (%s) held on conflict do nothing""".formatted(held(franchise)), franchise.value(), clock.instant());
    }

    /** The identity provider's ids of the people among them; programs are no members of organizations. */
    public List<String> accounts(FranchiseId franchise) {
        return statements.query(
                "select distinct subject from %s.people where kind = 'person' and state in ('active', 'invited') and subject is not null"
                        .formatted(franchise.schema()),
                row -> row.getString("subject"));
    }

    private static String held(FranchiseId franchise) {
        return """
                select p.subject, role, p.state from %s.people p, unnest(string_to_array(p.roles, ' ')) role
                where p.state in ('active', 'invited') and p.subject is not null""".formatted(franchise.schema());
    }
}
