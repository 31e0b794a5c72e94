package ai.candlefish.support;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.identity.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A support access that is open: somebody at HQ may look into a franchise.
 *
 * @param changesAllowed whether the franchise's owner lets it write as well
 */
public record OpenAccess(
        UUID id, FranchiseId franchise, String reason, Instant openedAt, Instant expiresAt, boolean changesAllowed) {

    private static final String READ = ":read";

    /** Who belongs to a franchise, and who from HQ looks into it, is not support's business. */
    private static final Set<String> NEVER = Set.of("people", "support");

    /** What it allows: what managers may read, and what they may write if changes are allowed. */
    public Set<String> permissions() {
        return permissions(changesAllowed);
    }

    /** Whether it would allow this if the owner allowed changes. */
    public boolean wouldAllow(String permission) {
        return permissions(true).contains(permission);
    }

    private static Set<String> permissions(boolean withChanges) {
        return Role.permissionsOf(Set.of(Role.MANAGER)).stream()
                .filter(permission -> withChanges || permission.endsWith(READ))
                .filter(permission -> !NEVER.contains(permission.substring(0, permission.indexOf(':'))))
                .collect(Collectors.toUnmodifiableSet());
    }
}
