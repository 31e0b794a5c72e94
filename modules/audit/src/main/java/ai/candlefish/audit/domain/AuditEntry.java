package ai.candlefish.audit.domain;

import ai.candlefish.audit.AuditedRequest.Facts;
import ai.candlefish.kernel.Ids;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.persistence.FranchiseStatements;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that was done in a franchise, or refused; never changed once written. Its position and hash come with the chain. */
@Entity
@Immutable
@Table(name = "audit", schema = FranchiseStatements.PLACEHOLDER)
@SuppressWarnings("NullAway.Init")
public class AuditEntry {

    private static final int LONGEST_TARGET = 300;

    @Id
    private UUID id;

    private long position;

    private byte[] hash;

    private Instant at;

    private String subject;

    @Column(name = "by_name")
    private String byName;

    @Column(name = "support_access_id")
    private @Nullable UUID supportAccessId;

    private String operation;

    private String target;

    private @Nullable Integer status;

    private @Nullable String reason;

    private String address;

    @Column(name = "trace_id")
    private String traceId;

    protected AuditEntry() {} // for JPA

    /** An entry that has no place in the chain yet. */
    public static AuditEntry of(Facts facts, Actor by, @Nullable Integer status, @Nullable String reason, Instant at) {
        AuditEntry entry = new AuditEntry();
        entry.id = Ids.next();
        entry.at =
                at.truncatedTo(ChronoUnit.MICROS); // what the database keeps, so that the hash is of what is read back
        entry.subject = by.subject();
        entry.byName = by.name();
        entry.supportAccessId = facts.supportAccess();
        entry.operation = facts.operation();
        entry.target =
                facts.target().length() > LONGEST_TARGET ? facts.target().substring(0, LONGEST_TARGET) : facts.target();
        entry.status = status;
        entry.reason = reason;
        entry.address = facts.address();
        entry.traceId = facts.traceId();
        return entry;
    }

    /** What the hash is made of, in this order. */
    public List<@Nullable String> content() {
        return Arrays.asList(
                id.toString(),
                at.toString(),
                subject,
                byName,
                Objects.toString(supportAccessId, null),
                operation,
                target,
                Objects.toString(status, null),
                reason,
                address,
                traceId);
    }

    public UUID id() {
        return id;
    }

    public long position() {
        return position;
    }

    /** In hexadecimal digits. */
    public String hash() {
        return HexFormat.of().formatHex(hash);
    }

    public Instant at() {
        return at;
    }

    public String subject() {
        return subject;
    }

    public String byName() {
        return byName;
    }

    public Optional<UUID> supportAccessId() {
        return Optional.ofNullable(supportAccessId);
    }

    public String operation() {
        return operation;
    }

    public String target() {
        return target;
    }

    public Optional<Integer> status() {
        return Optional.ofNullable(status);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public String address() {
        return address;
    }

    public String traceId() {
        return traceId;
    }
}
