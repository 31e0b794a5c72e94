package ai.candlefish.franchises;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider's accounts, as far as they belong to the franchise that the work runs in. Whatever is made is looked for
 * first. Each method speaks to the identity provider, so none is called in a transaction or a request.
 *
 * <p>Each throws {@link ai.candlefish.tenancy.provisioning.StepFailure}, which says in plain words what is the matter and
 * whether it may pass.
 */
public interface FranchiseAccounts {

    /** Somebody who is to have an account. */
    record NewAccount(String email, String firstName, String lastName) {}

    /**
     * What the identity provider knows of an account.
     *
     * @param email null for a program
     */
    record Profile(String name, @Nullable String email) {}

    /** Whether this node can reach the identity provider's administration. */
    boolean areWithinReach();

    /** Makes or finds the account with that address and lets it in; gives its id. */
    String admit(NewAccount wanted);

    /** Has the identity provider write to a person who never signed in; says why, where nobody is written to. */
    Optional<String> write(String account);

    /** The id of the account with that address. */
    Optional<String> find(String email);

    /** Takes the account out of the franchise; the account itself stays. */
    void dismiss(String account);

    Optional<Profile> profile(String account);
}
