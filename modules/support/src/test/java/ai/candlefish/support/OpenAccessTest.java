package ai.candlefish.support;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.identity.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenAccessTest {

    @Test
    void readsWhatManagersReadAndWritesNothing() {
        assertThat(access(false).permissions())
                .contains("orders:read", "customers:read", "catalog:read", "imports:read", "audit:read")
                .allMatch(permission -> permission.endsWith(":read"));
    }

    @Test
    void writesWhatManagersWriteOnceTheOwnerAllowsIt() {
        assertThat(access(true).permissions()).contains("orders:write", "customers:write", "imports:write");
        assertThat(access(false).wouldAllow("orders:write")).isTrue();
    }

    @Test
    void neverReachesPeopleNorWhatOnlyOwnersMay() {
        assertThat(access(true).permissions())
                .isSubsetOf(Role.permissionsOf(Set.of(Role.MANAGER)))
                .noneMatch(permission -> permission.startsWith("people:") || permission.startsWith("support:"));
        assertThat(access(true).wouldAllow("support:allow")).isFalse();
    }

    private static OpenAccess access(boolean changesAllowed) {
        Instant now = Instant.parse("2026-11-20T13:30:00Z");
        return new OpenAccess(
                UUID.randomUUID(), new FranchiseId("crown-denver"), "Why.", now, now.plusSeconds(900), changesAllowed);
    }
}
