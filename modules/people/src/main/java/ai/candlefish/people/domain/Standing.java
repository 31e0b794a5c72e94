package ai.candlefish.people.domain;

import ai.candlefish.kernel.Blocker;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.kernel.TransitionTable.Guard;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Somebody as one of the owners looks at them: what can be done, and the rules in the way. An owner who could take away their
 * own access would do so once by a slip and then be unable to mend it; another owner, or HQ, has to do it.
 *
 * @param isOwn whether it is the one who asks
 * @param isLastOwner whether nobody else owns the franchise
 */
public record Standing(Person person, boolean isOwn, boolean isLastOwner) {

    private static final String RESEND = "resend";
    private static final String REMOVE = "remove";

    private static final Blocker OWN_ACCESS =
            new Blocker("own_access", "Nobody takes away their own access. Ask another owner to do it.");
    private static final Blocker LAST_OWNER =
            new Blocker("last_owner", "A franchise needs an owner. Make somebody else an owner first.");

    private static final TransitionTable<PersonState, Standing> TRANSITIONS = TransitionTable.<PersonState, Standing>of(
                    standing -> standing.person().state())
            .allow(
                    RESEND,
                    Set.of(PersonState.INVITING, PersonState.INVITED, PersonState.FAILED),
                    PersonState.INVITING,
                    List.of())
            .allow(
                    REMOVE,
                    Set.of(PersonState.INVITING, PersonState.INVITED, PersonState.FAILED, PersonState.ACTIVE),
                    PersonState.REMOVED,
                    List.of(new Guard<>(OWN_ACCESS, Standing::isOwn), new Guard<>(LAST_OWNER, Standing::isLastOwner)))
            .build();

    public List<TransitionOption> options() {
        return TRANSITIONS.optionsFor(this);
    }

    /**
     * The invitation starts again.
     *
     * @throws Refusal a conflict, when the person has come already
     */
    public void inviteAgain(Instant now) {
        TRANSITIONS.next(RESEND, this);
        person.inviteAgain(now);
    }

    /**
     * The person belongs to the franchise no more.
     *
     * @throws Refusal a conflict, when it is the caller's own access or the last owner's
     */
    public void remove(Instant now) {
        TRANSITIONS.next(REMOVE, this);
        person.remove(now);
    }

    /**
     * Roles are for people.
     *
     * @throws Refusal a conflict, for a partner's program
     */
    public void requirePerson() {
        if (person.kind() == PersonKind.PROGRAM) {
            throw Refusal.conflict(
                    "program_role", "A partner's program has the role of a partner. It can be removed, not changed.");
        }
    }

    /**
     * The person holds these roles and no others; says whether that changes anything.
     *
     * @throws Refusal a conflict, when an owner would lose that role who must keep it
     */
    public boolean hold(GivenRoles wanted, Instant now) {
        if (wanted.roles().equals(person.roles())) {
            return false;
        }
        if (person.owns() && !wanted.owns()) {
            refuseIf(isOwn, OWN_ACCESS);
            refuseIf(isLastOwner, LAST_OWNER);
        }
        person.hold(wanted, now);
        return true;
    }

    private static void refuseIf(boolean blocks, Blocker blocker) {
        if (blocks) {
            throw Refusal.conflict(blocker.code(), blocker.detail());
        }
    }
}
