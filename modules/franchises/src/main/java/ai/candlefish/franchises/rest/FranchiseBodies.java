package ai.candlefish.franchises.rest;

import ai.candlefish.api.model.FranchiseSummary;
import ai.candlefish.api.model.Me;
import ai.candlefish.api.model.Membership;
import ai.candlefish.api.model.OpenSupportAccess;
import ai.candlefish.support.OpenAccess;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.FranchiseOverview;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.identity.Caller;
import ai.candlefish.tenancy.identity.Role;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes franchises and people as the contract shows them. */
final class FranchiseBodies {

    private FranchiseBodies() {}

    static Me me(
            Caller caller, Map<FranchiseId, Set<Role>> memberships, List<OpenAccess> support, Franchises franchises) {
        return new Me()
                .subject(caller.subject())
                .name(caller.displayName())
                .email(caller.emailAddress().orElse(null))
                .roles(words(caller.hqRoles()))
                .permissions(permissions(caller.hqRoles()))
                .memberships(memberships.entrySet().stream()
                        .flatMap(entry -> franchises.find(entry.getKey()).stream()
                                .filter(franchise -> franchise.state().isOpen())
                                .map(franchise -> membership(franchise, entry.getValue())))
                        .sorted(Comparator.comparing(Membership::getFranchiseName))
                        .toList())
                .supportAccesses(support.stream()
                        .flatMap(access -> franchises.find(access.franchise()).stream()
                                .filter(franchise -> franchise.state().isOpen())
                                .map(franchise -> support(access, franchise)))
                        .toList());
    }

    static FranchiseSummary summary(FranchiseOverview overview) {
        Franchise franchise = overview.franchise();
        return new FranchiseSummary()
                .id(franchise.id().value())
                .name(franchise.name())
                .blueprint(franchise.blueprint())
                .state(franchise.state().word())
                .database(franchise.database())
                .schemaState(franchise.schemaState().word())
                .schemaVersion(overview.schemaVersion().orElse(null))
                .currency(franchise.currency().getCurrencyCode())
                .createdAt(franchise.createdAt().atOffset(ZoneOffset.UTC))
                .people(overview.people())
                .lastActivityAt(
                        overview.lastActivityAt().map(LifecycleBodies::time).orElse(null));
    }

    private static OpenSupportAccess support(OpenAccess access, Franchise franchise) {
        return new OpenSupportAccess()
                .id(access.id())
                .franchiseId(franchise.id().value())
                .franchiseName(franchise.name())
                .franchiseState(franchise.state().word())
                .reason(access.reason())
                .openedAt(access.openedAt().atOffset(ZoneOffset.UTC))
                .expiresAt(access.expiresAt().atOffset(ZoneOffset.UTC))
                .changesAllowed(access.changesAllowed())
                .permissions(access.permissions().stream().sorted().toList());
    }

    private static Membership membership(Franchise franchise, Set<Role> roles) {
        return new Membership()
                .franchiseId(franchise.id().value())
                .franchiseName(franchise.name())
                .state(franchise.state().word())
                .roles(words(roles))
                .permissions(permissions(roles));
    }

    private static List<String> words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::word).toList();
    }

    private static List<String> permissions(Set<Role> roles) {
        Stream<String> permissions = Role.permissionsOf(roles).stream();
        return permissions.sorted().toList();
    }
}
