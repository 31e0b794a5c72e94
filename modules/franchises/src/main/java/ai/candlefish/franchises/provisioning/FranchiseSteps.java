package ai.candlefish.franchises.provisioning;

import ai.candlefish.franchises.SchemaMigrations;
import ai.candlefish.franchises.keycloak.Organizations;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.databases.DatabaseSettings;
import ai.candlefish.tenancy.exports.Restoration;
import ai.candlefish.tenancy.exports.RestorationBook;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.tenancy.lifecycle.Founding;
import ai.candlefish.tenancy.lifecycle.Founding.Owner;
import ai.candlefish.tenancy.provisioning.MembershipStep;
import ai.candlefish.tenancy.provisioning.MembershipStep.Member;
import ai.candlefish.tenancy.provisioning.MembershipStep.Profile;
import ai.candlefish.tenancy.provisioning.SchemaOwner;
import ai.candlefish.tenancy.provisioning.SchemaSteps;
import ai.candlefish.tenancy.provisioning.Step;
import ai.candlefish.tenancy.provisioning.StepBook;
import ai.candlefish.tenancy.provisioning.StepFailure;
import ai.candlefish.tenancy.provisioning.StepRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** All steps of a franchise that HQ requested: its part of the database, its organization, its first owner. */
@ApplicationScoped
public class FranchiseSteps {

    public static final String OWNER = "owner";
    private static final String ORGANIZATION = "organization";
    private static final String INVITATION = "invitation";

    /** The steps in their order. */
    private static final List<String> NAMES = List.of(
            SchemaSteps.ROLE,
            SchemaSteps.SCHEMA,
            SchemaSteps.MIGRATIONS,
            SchemaSteps.LOCATIONS,
            ORGANIZATION,
            OWNER,
            MembershipStep.NAME,
            INVITATION);

    @Inject
    RestoreSteps restoring;

    @Inject
    RestorationBook restorations;

    @Inject
    OwnerDatabase database;

    @Inject
    SchemaMigrations migrations;

    @Inject
    Organizations organizations;

    @Inject
    StepBook books;

    @Inject
    Clock clock;

    /** @param isRestored whether it is filled from an export */
    public static List<String> names(boolean isRestored) {
        List<String> names = new ArrayList<>(NAMES);
        if (isRestored) {
            names.set(names.indexOf(SchemaSteps.LOCATIONS), RestoreSteps.DATA);
            names.add(names.indexOf(INVITATION), RestoreSteps.PEOPLE);
        }
        return names;
    }

    /** Those of a franchise as it was requested: it begins empty, or with the data of another one. */
    List<Step> of(Franchise franchise, Founding founding) {
        List<Step> fresh = fresh(franchise, founding);
        return restorations
                .read(franchise.id())
                .map(restoration -> restored(franchise, restoration, fresh))
                .orElse(fresh);
    }

    private List<Step> restored(Franchise franchise, Restoration restoration, List<Step> fresh) {
        Map<String, Step> steps = Stream.concat(
                        fresh.stream(), Stream.of(restoring.data(franchise, restoration), restoring.people(franchise)))
                .collect(Collectors.toMap(Step::name, step -> step));
        return names(true).stream().map(steps::get).toList();
    }

    private List<Step> fresh(Franchise franchise, Founding founding) {
        FranchiseId id = franchise.id();
        DataSource registry = database.connections(DatabaseSettings.HOME);
        SchemaOwner schemaOwner = database.owner(franchise.database());
        Owner owner = founding.firstOwner().orElseThrow();
        SchemaSteps schema =
                new SchemaSteps(schemaOwner, name -> migrations.migrate(registry, database.further(), name));
        List<Step> steps = new ArrayList<>(schema.of(id, founding.places()));
        steps.add(organization(id, franchise.name()));
        steps.add(owner(id, owner));
        steps.add(new MembershipStep(registry, schemaOwner.connections(), clock)
                .of(id, () -> List.of(new Member(account(owner), Role.OWNER, Profile.of(owner), true))));
        steps.add(invitation(id, owner));
        return steps;
    }

    private Step organization(FranchiseId franchise, String name) {
        return new Step(
                ORGANIZATION, () -> organizations.find(franchise.value()).isPresent(), () -> {
                    organizations.create(franchise.value(), name);
                    return Optional.empty();
                });
    }

    private Step owner(FranchiseId franchise, Owner owner) {
        return new Step(
                OWNER,
                () -> organizations
                        .findAccount(owner.email())
                        .filter(account -> organizations.isMember(organizationOf(franchise), account))
                        .isPresent(),
                () -> {
                    boolean isNew = organizations.findAccount(owner.email()).isEmpty();
                    if (isNew) {
                        organizations.createAccount(owner);
                    }
                    organizations.addMember(organizationOf(franchise), account(owner));
                    return isNew ? Optional.empty() : Optional.of("The owner had an account already and keeps it.");
                });
    }

    /** Looks into the books, since nobody else knows whether somebody was written to. */
    private Step invitation(FranchiseId franchise, Owner owner) {
        return new Step(
                INVITATION,
                () -> books.read(franchise).stream()
                        .anyMatch(step -> step.name().equals(INVITATION) && step.state() == StepRecord.State.DONE),
                () -> invite(account(owner)));
    }

    private Optional<String> invite(String account) {
        if (!organizations.awaitsFirstSignIn(account)) {
            return Optional.of("The owner signs in as before and needs no invitation.");
        }
        if (!organizations.sendsMail()) {
            return Optional.of("The identity provider knows no mail server, so nobody was written to."
                    + " Set a first password for the owner there and pass it on.");
        }
        organizations.invite(account);
        return Optional.empty();
    }

    private String organizationOf(FranchiseId franchise) {
        return organizations
                .find(franchise.value())
                .orElseThrow(() -> StepFailure.passing("The organization is not there any more.", null));
    }

    private String account(Owner owner) {
        return organizations
                .findAccount(owner.email())
                .orElseThrow(() -> StepFailure.passing("The owner's account is not there any more.", null));
    }
}
