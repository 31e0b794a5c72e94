package ai.candlefish.tenancy.provisioning;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.lifecycle.Founding;
import ai.candlefish.tenancy.lifecycle.FranchiseTerms;
import ai.candlefish.tenancy.provisioning.MembershipStep.Member;
import java.util.List;

/** A franchise that is set up with its people, who have accounts already. */
public record NewFranchise(FranchiseId id, FranchiseTerms terms, Founding founding, List<Member> members) {

    public NewFranchise {
        members = List.copyOf(members);
    }
}
