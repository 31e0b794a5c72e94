package ai.candlefish.franchises.domain;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.lifecycle.Founding.Owner;
import ai.candlefish.tenancy.lifecycle.FranchiseTerms;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What HQ says of a franchise.
 *
 * @param owner who is named as first owner, or null where the franchise was set up without one
 */
public record FranchiseDraft(
        FranchiseTerms terms,
        List<PlaceDraft> places,
        @Nullable Owner owner) {

    public FranchiseDraft {
        places = List.copyOf(places);
    }

    /** A place where it will work. */
    public record PlaceDraft(String name, ZoneId timeZone) {}

    /**
     * Requires that a franchise in this state can still be made what is wanted. Its name can always be changed, its owner until
     * the owner has an account there, everything else until provisioning has begun with it.
     *
     * @param hasAccount whether provisioning got as far as the owner's account
     * @throws Refusal a conflict, when it is too late
     */
    public void requireCanBecome(FranchiseDraft wanted, FranchiseState state, boolean hasAccount) {
        if (state == FranchiseState.PROVISIONING) {
            throw Refusal.conflict(
                    "provisioning_under_way",
                    "It is being set up at this moment. Change it when that has ended, well or not.");
        }
        List<String> late = new ArrayList<>();
        boolean begun = state != FranchiseState.REQUESTED;
        boolean owned = begun && (hasAccount || state != FranchiseState.PROVISIONING_FAILED);
        note(late, "the blueprint", begun && !terms.blueprint().equals(wanted.terms.blueprint()));
        note(late, "the currency", begun && !terms.currency().equals(wanted.terms.currency()));
        note(late, "the database", begun && !terms.database().equals(wanted.terms.database()));
        note(late, "the locations", begun && !places.equals(wanted.places));
        note(late, "the owner", owned && !Objects.equals(owner, wanted.owner));
        if (!late.isEmpty()) {
            throw Refusal.conflict(
                    "fixed_by_provisioning",
                    "Provisioning has fixed %s; only the name can still be changed%s."
                            .formatted(String.join(" and ", late), owned ? "" : ", and the owner"));
        }
    }

    /**
     * Requires that it stays what the books say that it is filled with.
     *
     * @throws Refusal a conflict, when its trade, currency or locations are to be others
     */
    public void requireKeepsBooks(FranchiseDraft wanted) {
        if (!terms.blueprint().equals(wanted.terms.blueprint())
                || !terms.currency().equals(wanted.terms.currency())
                || !places.equals(wanted.places)) {
            throw Refusal.conflict(
                    "fixed_by_export",
                    "It is filled from an export, which brings its blueprint, its currency and its locations along.");
        }
    }

    private static void note(List<String> late, String what, boolean tooLate) {
        if (tooLate) {
            late.add(what);
        }
    }
}
