package ai.candlefish.franchises.application;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.FranchiseOverview;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.databases.Databases;
import ai.candlefish.tenancy.lifecycle.Founding;
import ai.candlefish.tenancy.lifecycle.Founding.Place;
import ai.candlefish.tenancy.lifecycle.FoundingBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Shows a franchise as it is now: the places that its schema has, or those that it was requested with, also while its database is
 * away.
 */
@ApplicationScoped
public class ViewFranchise {

    @Inject
    Franchises franchises;

    @Inject
    FoundingBook foundings;

    @Inject
    OpenLocations locations;

    @Inject
    Databases databases;

    /**
     * The franchise, past any cache. One that is open has to be entered.
     *
     * @throws Refusal not found
     */
    public FranchiseDetails view(FranchiseId id) {
        FranchiseOverview overview = franchises.overview(id).orElseThrow(Refusal::notFound);
        Franchise franchise = overview.franchise();
        Optional<Founding> founding = foundings.read(id);
        boolean hasPlaces = franchise.state().isOpen() && databases.isReachable(franchise.database());
        List<Place> places =
                hasPlaces ? locations.all() : founding.map(Founding::places).orElse(List.of());
        return new FranchiseDetails(
                overview, places, founding.flatMap(Founding::firstOwner).orElse(null));
    }
}
