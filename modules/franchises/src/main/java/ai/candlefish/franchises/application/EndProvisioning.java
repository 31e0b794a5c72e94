package ai.candlefish.franchises.application;

import ai.candlefish.franchises.application.MoveFranchise.Move;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.lifecycle.FranchiseLife;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Ends the provisioning of a franchise, well or not. */
@ApplicationScoped
public class EndProvisioning {

    @Inject
    Franchises franchises;

    @Inject
    MoveFranchise moves;

    /** Everything is there: the franchise opens. */
    @Transactional
    public void activate(FranchiseId id) {
        underWay(id)
                .ifPresent(present -> moves.move(
                        present,
                        new Move(FranchiseLife.ACTIVATE, FranchiseEvent.Kind.ACTIVATED, Actor.CANDLEFISH, null)));
    }

    /** Somebody has to look at it. */
    @Transactional
    public void fail(FranchiseId id, String why) {
        underWay(id)
                .ifPresent(present -> moves.move(
                        present,
                        new Move(FranchiseLife.FAIL, FranchiseEvent.Kind.PROVISIONING_FAILED, Actor.CANDLEFISH, why)));
    }

    /** Empty for a franchise whose provisioning ended before, as told by a job that was taken over. */
    public Optional<Franchise> underWay(FranchiseId id) {
        return franchises.read(id).filter(found -> found.state() == FranchiseState.PROVISIONING);
    }
}
