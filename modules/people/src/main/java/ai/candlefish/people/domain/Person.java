package ai.candlefish.people.domain;

import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.tenancy.persistence.FranchiseStatements;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody, or a partner's program, that belongs to the franchise or is invited to. */
@Entity
@Table(name = "people", schema = FranchiseStatements.PLACEHOLDER)
@SuppressWarnings("NullAway.Init")
public class Person {

    private static final String BETWEEN_ROLES = " ";

    @Id
    private UUID id;

    @Version
    private long version;

    @Convert(converter = PersonKind.InDatabase.class)
    private PersonKind kind;

    private @Nullable String subject;
    private String name;
    private @Nullable String email;

    @Column(name = "first_name")
    private @Nullable String firstName;

    @Column(name = "last_name")
    private @Nullable String lastName;

    private String roles;

    @Convert(converter = PersonState.InDatabase.class)
    private PersonState state;

    private @Nullable String note;

    /** The one job that may still do something about this row; what others were ordered for is overtaken. */
    private @Nullable UUID work;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Person() {} // for JPA

    /** Somebody whom the identity provider has yet to let in. */
    public static Person invited(Invitation invitation, Instant now) {
        Person person = new Person();
        person.id = Ids.next();
        person.kind = PersonKind.PERSON;
        person.name = invitation.firstName() + " " + invitation.lastName();
        person.email = invitation.email();
        person.firstName = invitation.firstName();
        person.lastName = invitation.lastName();
        person.roles = text(invitation.roles().roles());
        person.state = PersonState.INVITING;
        person.work = Ids.next();
        person.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        person.updatedAt = person.createdAt;
        return person;
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

    /** The invitation starts again, with a job of its own. */
    void inviteAgain(Instant now) {
        state = PersonState.INVITING;
        order(now);
    }

    void remove(Instant now) {
        state = PersonState.REMOVED;
        order(now);
    }

    void hold(GivenRoles wanted, Instant now) {
        roles = text(wanted.roles());
        touch(now);
    }

    /** The account is there and in the franchise. */
    public void admitted(String account) {
        subject = account;
        note = null;
    }

    /** All is done that can be done before the person comes. */
    public void told(@Nullable String remark, Instant now) {
        state = PersonState.INVITED;
        settle(remark, now);
    }

    public void fail(String why, Instant now) {
        state = PersonState.FAILED;
        settle(why, now);
    }

    /** The person has come. */
    public void arrived(Instant now) {
        state = PersonState.ACTIVE;
        settle(null, now);
    }

    /** What the account says of its owner; the address stays unknown where somebody else here has it. */
    public void identified(String calledBy, @Nullable String reachedAt, Instant now) {
        name = calledBy;
        email = reachedAt == null ? null : reachedAt.toLowerCase(Locale.ROOT);
        settle(null, now);
    }

    /** The job goes on later by itself. */
    public void waits(String why) {
        note = why;
    }

    /** There is nothing left for a job to do. */
    public void leave() {
        work = null;
    }

    private void order(Instant now) {
        note = null;
        work = Ids.next();
        touch(now);
    }

    private void settle(@Nullable String remark, Instant now) {
        note = remark;
        work = null;
        touch(now);
    }

    private void touch(Instant now) {
        updatedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    private static String text(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(BETWEEN_ROLES));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public PersonKind kind() {
        return kind;
    }

    /** The identity provider's id; empty until the account is there. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    public String name() {
        return name;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public String firstName() {
        return Objects.requireNonNullElse(firstName, name);
    }

    public String lastName() {
        return Objects.requireNonNullElse(lastName, name);
    }

    /** In the order of their weight. */
    public Set<Role> roles() {
        return Arrays.stream(roles.split(BETWEEN_ROLES, -1))
                .map(Role::of)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(Role.class)), Collections::unmodifiableSet));
    }

    /** Whether the person owns the franchise with others, and not only by an invitation. */
    public boolean owns() {
        return state == PersonState.ACTIVE && roles().contains(Role.OWNER);
    }

    public PersonState state() {
        return state;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<UUID> work() {
        return Optional.ofNullable(work);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
