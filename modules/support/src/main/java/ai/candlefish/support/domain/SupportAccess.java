package ai.candlefish.support.domain;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which somebody at HQ may look into a franchise, for a reason.
 *
 * @param openedBy who opened it and looks
 * @param changesAllowedBy the name of who lets it write, or null
 * @param end how it was ended before its time, or null
 * @param version counts the changes, so that nobody's is overwritten unseen
 */
public record SupportAccess(
        UUID id,
        FranchiseId franchise,
        Actor openedBy,
        Terms terms,
        @Nullable String changesAllowedBy,
        @Nullable End end,
        long version) {

    /** Why it was opened, and from when to when. */
    public record Terms(String reason, Instant openedAt, Instant expiresAt) {}

    /** When it was ended, and the name of who did. */
    public record End(Instant at, String by) {}

    /** Where it is in its life. */
    public enum State {
        READ_ONLY,
        CHANGES_ALLOWED,
        ENDED,
        EXPIRED
    }

    /** It ends by itself: the clock decides whenever it is asked for. */
    public State state(Instant now) {
        if (end != null) {
            return State.ENDED;
        }
        if (!now.isBefore(terms.expiresAt())) {
            return State.EXPIRED;
        }
        return changesAllowedBy == null ? State.READ_ONLY : State.CHANGES_ALLOWED;
    }

    /** What an act makes of it. */
    public SupportAccess after(SupportAct act, String by, Instant now) {
        return switch (act) {
            case END -> new SupportAccess(id, franchise, openedBy, terms, null, new End(now, by), version + 1);
            case ALLOW_CHANGES -> new SupportAccess(id, franchise, openedBy, terms, by, null, version + 1);
            case WITHDRAW_CHANGES -> new SupportAccess(id, franchise, openedBy, terms, null, null, version + 1);
        };
    }

    public Optional<String> allowedBy() {
        return Optional.ofNullable(changesAllowedBy);
    }

    public Optional<End> ended() {
        return Optional.ofNullable(end);
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
}
