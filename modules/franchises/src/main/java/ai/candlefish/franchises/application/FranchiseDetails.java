package ai.candlefish.franchises.application;

import ai.candlefish.franchises.domain.FranchiseDraft;
import ai.candlefish.franchises.domain.FranchiseDraft.PlaceDraft;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseOverview;
import ai.candlefish.tenancy.lifecycle.Founding.Owner;
import ai.candlefish.tenancy.lifecycle.Founding.Place;
import ai.candlefish.tenancy.lifecycle.FranchiseTerms;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A franchise with where it works and who owns it.
 *
 * @param places the primary one first
 * @param owner who was named as first owner, or null
 */
public record FranchiseDetails(
        FranchiseOverview overview,
        List<Place> places,
        @Nullable Owner owner) {

    public Franchise franchise() {
        return overview.franchise();
    }

    public Optional<Owner> firstOwner() {
        return Optional.ofNullable(owner);
    }

    /** What HQ could have said to get it. */
    public FranchiseDraft draft() {
        return new FranchiseDraft(
                new FranchiseTerms(
                        franchise().name(),
                        franchise().blueprint(),
                        franchise().currency(),
                        franchise().database()),
                places.stream()
                        .map(place -> new PlaceDraft(place.name(), place.timeZone()))
                        .toList(),
                owner);
    }
}
