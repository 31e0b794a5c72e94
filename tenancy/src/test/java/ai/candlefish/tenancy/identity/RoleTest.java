package ai.candlefish.tenancy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void isTakenFromATokenOnlyForHq() {
        assertThat(Role.atHq("hq_admin")).contains(Role.HQ_ADMIN);
        assertThat(Role.atHq("owner")).isEmpty();
        assertThat(Role.atHq("HQ_ADMIN")).isEmpty();
    }

    @Test
    void addsUpWhatEachAllows() {
        assertThat(Role.permissionsOf(Set.of(Role.CREW, Role.ESTIMATOR))).contains("orders:read", "customers:write");
        assertThat(Role.permissionsOf(Set.of())).isEmpty();
    }

    @Test
    void givesHqNoRightToRowsOfAFranchise() {
        assertThat(Role.permissionsOf(Set.of(Role.HQ_ADMIN, Role.HQ_VIEWER)))
                .containsExactlyInAnyOrder(
                        "franchises:read",
                        "franchises:write",
                        "franchise:read",
                        "support:read",
                        "support:write",
                        "support:end",
                        "export:read");
    }

    @Test
    void asksForMoreThanAPasswordWhereOthersAreConcerned() {
        assertThat(Role.values())
                .filteredOn(Role::needsSecondFactor)
                .containsExactly(Role.HQ_ADMIN, Role.HQ_VIEWER, Role.OWNER);
    }

    @Test
    void letsViewersAtHqChangeNothing() {
        assertThat(Role.permissionsOf(Set.of(Role.HQ_VIEWER)))
                .isNotEmpty()
                .noneMatch(permission -> permission.endsWith(":write"));
    }
}
