package ai.candlefish.audit.persistence;

import ai.candlefish.audit.domain.AuditEntry;
import ai.candlefish.audit.domain.Chain;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.persistence.Keyset;
import ai.candlefish.tenancy.persistence.Keyset.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The audit log of the franchise that the work runs in. */
@ApplicationScoped
public class AuditRepository {

    @PersistenceContext
    @SuppressWarnings("NullAway.Init")
    EntityManager entities;

    /** What narrows a list; null where it doesn't. */
    public record Filter(
            @Nullable String subject,
            @Nullable String operation,
            @Nullable Boolean support) {}

    /** Puts the entry at the end of the chain, in one statement: the row of the end is locked from here to the commit. */
    public void append(AuditEntry entry) {
        String schema = FranchiseContext.required().id().schema();
        String sql = """
                with head as (
                    update %1$s.audit_head set position = position + 1, hash = sha256(hash || int8send(position + 1) || ?)
                    returning position, hash)
                insert into %1$s.audit (position, hash, id, at, subject, by_name, support_access_id, operation, target, status,
                                        reason, address, trace_id)
                select position, hash, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from head""".formatted(schema);
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> insert(connection, sql, entry));
    }

    private static void insert(Connection connection, String sql, AuditEntry entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, Chain.content(entry.content()));
            statement.setObject(2, entry.id());
            statement.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
            statement.setString(4, entry.subject());
            statement.setString(5, entry.byName());
            statement.setObject(6, entry.supportAccessId().orElse(null), Types.OTHER);
            statement.setString(7, entry.operation());
            statement.setString(8, entry.target());
            statement.setObject(9, entry.status().orElse(null), Types.INTEGER);
            statement.setString(10, entry.reason().orElse(null));
            statement.setString(11, entry.address());
            statement.setString(12, entry.traceId());
            if (statement.executeUpdate() != 1) {
                throw new SQLException("The audit log has no end to append to");
            }
        }
    }

    /** Where the log should end. */
    public Chain.Head head() {
        String sql = "select position, hash from %s.audit_head"
                .formatted(FranchiseContext.required().id().schema());
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("The audit log has no end");
                }
                return new Chain.Head(row.getLong("position"), HexFormat.of().formatHex(row.getBytes("hash")));
            }
        });
    }

    /** The entries behind a position, in the order of the chain. */
    public List<AuditEntry> behind(long position, int most) {
        List<AuditEntry> entries = entities.createQuery(
                        "select e from AuditEntry e where e.position > :position order by e.position", AuditEntry.class)
                .setParameter("position", position)
                .setMaxResults(most)
                .getResultList();
        entities.clear(); // a long log is walked through, not kept
        return entries;
    }

    public <T extends Comparable<? super T>> List<AuditEntry> page(Filter filter, Slice<AuditEntry, T> slice) {
        return Keyset.read(entities, AuditEntry.class, (builder, entry) -> conditions(builder, entry, filter), slice);
    }

    private static List<Predicate> conditions(CriteriaBuilder builder, Root<AuditEntry> entry, Filter filter) {
        List<Predicate> conditions = new ArrayList<>();
        if (filter.subject() != null) {
            conditions.add(builder.equal(entry.get("subject"), filter.subject()));
        }
        if (filter.operation() != null) {
            conditions.add(builder.equal(entry.get("operation"), filter.operation()));
        }
        if (filter.support() != null) {
            conditions.add(
                    filter.support()
                            ? builder.isNotNull(entry.get("supportAccessId"))
                            : builder.isNull(entry.get("supportAccessId")));
        }
        return conditions;
    }
}
