package ai.candlefish.franchises.keycloak;

import ai.candlefish.franchises.FranchiseAccounts;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.lifecycle.Founding.Owner;
import ai.candlefish.tenancy.provisioning.StepFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The accounts of a franchise as members of its organization. */
@ApplicationScoped
public class OrganizationAccounts implements FranchiseAccounts {

    private static final String NO_MAIL_SERVER = "The identity provider knows no mail server, so nobody was written to."
            + " Have a first password set there and pass it on.";

    @Inject
    KeycloakSettings settings;

    @Inject
    Organizations organizations;

    @Override
    public boolean areWithinReach() {
        return settings.arePresent();
    }

    @Override
    public String admit(NewAccount wanted) {
        String organization = organization();
        if (organizations.findAccount(wanted.email()).isEmpty()) {
            organizations.createAccount(new Owner(wanted.email(), wanted.firstName(), wanted.lastName()));
        }
        String account = organizations
                .findAccount(wanted.email())
                .orElseThrow(() -> StepFailure.passing("The new account is not there any more.", null));
        if (!organizations.isMember(organization, account)) {
            organizations.addMember(organization, account);
        }
        return account;
    }

    @Override
    public Optional<String> write(String account) {
        if (!organizations.awaitsFirstSignIn(account)) {
            return Optional.empty();
        }
        if (!organizations.sendsMail()) {
            return Optional.of(NO_MAIL_SERVER);
        }
        organizations.invite(account);
        return Optional.empty();
    }

    @Override
    public Optional<String> find(String email) {
        return organizations.findAccount(email);
    }

    @Override
    public void dismiss(String account) {
        find(FranchiseContext.required()).ifPresent(organization -> organizations.removeMember(organization, account));
    }

    @Override
    public Optional<Profile> profile(String account) {
        return organizations.profile(account);
    }

    private String organization() {
        return find(FranchiseContext.required())
                .orElseThrow(() ->
                        StepFailure.lasting("The identity provider has no organization for this franchise.", null));
    }

    private Optional<String> find(Franchise franchise) {
        String alias = franchise.id().value();
        return organizations.find(alias).or(() -> organizations.findByName(alias, franchise.name()));
    }
}
