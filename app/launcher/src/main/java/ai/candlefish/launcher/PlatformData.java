package ai.candlefish.launcher;

import ai.candlefish.kernel.Ids;
import ai.candlefish.launcher.demo.Demo;
import ai.candlefish.migrations.FranchiseMigrations;
import ai.candlefish.migrations.MigrationRun;
import ai.candlefish.migrations.Migrator;
import ai.candlefish.migrations.Owners;
import ai.candlefish.migrations.Parked;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.tenancy.lifecycle.Founding;
import ai.candlefish.tenancy.lifecycle.Founding.Owner;
import ai.candlefish.tenancy.lifecycle.Founding.Place;
import ai.candlefish.tenancy.lifecycle.FranchiseTerms;
import ai.candlefish.tenancy.provisioning.FoundFranchise;
import ai.candlefish.tenancy.provisioning.MembershipStep.Member;
import ai.candlefish.tenancy.provisioning.MembershipStep.Profile;
import ai.candlefish.tenancy.provisioning.NewFranchise;
import ai.candlefish.tenancy.provisioning.SchemaOwner;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Brings the schemas to this build's version and, in the demo, the franchises into being; both may be repeated. */
public final class PlatformData {
    private final Owners owners;
    private final List<SchemaOwner> further;
    private final Migrator migrator;

    /** @param owner connections of the role that owns the one database */
    public PlatformData(DataSource owner) {
        this(owner, List.of());
    }

    /**
     * For a network with further databases.
     *
     * @param owner connections of the role that owns the home database
     */
    public PlatformData(DataSource owner, List<SchemaOwner> further) {
        this.owners = new Owners(
                owner, further.stream().collect(Collectors.toMap(SchemaOwner::database, SchemaOwner::connections)));
        this.further = List.copyOf(further);
        this.migrator = new Migrator(owners);
    }

    /**
     * Migrates the platform and every franchise that is behind; one query where nothing is.
     *
     * @return the franchises that are parked and answer 503, with the reasons
     */
    public List<Parked> migrate() {
        migrator.platform();
        further.forEach(each -> Migrator.further(each.connections(), each.appRole()));
        migrateFranchises();
        return new FranchiseMigrations(owners).parked();
    }

    /** Migrates the franchises that are behind; one query where none is. */
    public void migrateFranchises() {
        MigrationRun run = new FranchiseMigrations(owners).run();
        if (run.stoppedByCanaries()) {
            throw new LaunchException(
                    "The migration to version " + run.target() + " fails on every franchise that it was tried on: "
                            + run.outcomes().getFirst().reason());
        }
    }

    /**
     * Provisions franchises in the databases that their terms name, by the steps that HQ's job takes without those that are
     * Keycloak's, on connections that stay open.
     *
     * @param atOnce how many at a time
     */
    public void provision(Collection<NewFranchise> franchises, int atOnce) {
        Queue<NewFranchise> queue = new ConcurrentLinkedQueue<>(franchises);
        try (ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> provision(queue), workers))
                            .limit(atOnce)
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private void provision(Queue<NewFranchise> queue) {
        try (KeptConnections kept = new KeptConnections()) {
            PlatformData here = new PlatformData(
                    kept.of(owners.home()),
                    further.stream()
                            .map(each -> new SchemaOwner(each.database(), kept.of(each.connections()), each.appRole()))
                            .toList());
            FoundFranchise founding = here.founding();
            for (NewFranchise next = queue.poll(); next != null; next = queue.poll()) {
                founding.found(next, here.owner(next.terms().database()));
            }
        }
    }

    /**
     * Provisions the franchises of the demo with their members, by the steps that HQ's job takes. Where there is a further
     * database, the last of them lies in the first of those.
     */
    public void provision(Demo demo) {
        FoundFranchise founding = founding();
        Demo.Franchise last = demo.franchises().getLast();
        demo.franchises().forEach(franchise -> {
            String database = franchise.equals(last) && !further.isEmpty()
                    ? further.getFirst().database()
                    : Owners.HOME;
            founding.found(franchise(franchise, database, demo), owner(database));
        });
    }

    private FoundFranchise founding() {
        return new FoundFranchise(owners.home(), migrator::franchise, Clock.systemUTC());
    }

    private SchemaOwner owner(String database) {
        SchemaOwner home = new SchemaOwner(Owners.HOME, owners.home(), Migrator.APP_ROLE);
        return Stream.concat(Stream.of(home), further.stream())
                .filter(each -> each.database().equals(database))
                .findFirst()
                .orElseThrow(() -> new LaunchException("There is no database " + database));
    }

    private static NewFranchise franchise(Demo.Franchise franchise, String database, Demo demo) {
        List<Place> places = franchise.locations().stream()
                .map(location -> new Place(Ids.next(), location.name(), ZoneId.of(location.timeZone())))
                .toList();
        return new NewFranchise(
                new FranchiseId(franchise.slug()),
                new FranchiseTerms(franchise.name(), franchise.blueprint(), Currency.getInstance("USD"), database),
                new Founding(places, owner(franchise.slug(), demo)),
                members(franchise.slug(), demo));
    }

    private static @Nullable Owner owner(String slug, Demo demo) {
        return demo.people().stream()
                .filter(person -> Role.OWNER.word().equals(person.memberships().get(slug)))
                .map(PlatformData::asOwner)
                .findFirst()
                .orElse(null);
    }

    private static List<Member> members(String slug, Demo demo) {
        return Stream.concat(
                        demo.people().stream()
                                .flatMap(person ->
                                        member(slug, person.memberships(), person.id(), Profile.of(asOwner(person)))),
                        demo.partners().stream()
                                .flatMap(partner -> member(
                                        slug,
                                        partner.memberships(),
                                        partner.serviceAccountId(),
                                        new Profile(partner.name(), null))))
                .toList();
    }

    private static Owner asOwner(Demo.Person person) {
        return new Owner(person.username(), person.firstName(), person.lastName());
    }

    private static Stream<Member> member(
            String slug, Map<String, String> memberships, String subject, Profile profile) {
        return Stream.ofNullable(memberships.get(slug)).map(role -> new Member(subject, Role.of(role), profile, false));
    }
}
