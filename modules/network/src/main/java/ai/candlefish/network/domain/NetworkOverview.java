package ai.candlefish.network.domain;

import ai.candlefish.tenancy.FranchiseState;
import java.util.List;
import java.util.Map;

/**
 * How all franchises stand together.
 *
 * @param states how many are in each state; purged ones are left out
 * @param people people and programs that belong to at least one franchise
 * @param changedLately franchises in which something was changed in the last day
 * @param openSupportAccesses support accesses that are open now
 * @param concerns what somebody should look at, the most urgent first
 * @param moreConcerns how many of them are not listed
 */
public record NetworkOverview(
        Map<FranchiseState, Integer> states,
        int people,
        int changedLately,
        int openSupportAccesses,
        List<NetworkConcern> concerns,
        int moreConcerns) {

    public int franchises() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }
}
