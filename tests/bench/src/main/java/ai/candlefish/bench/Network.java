package ai.candlefish.bench;

import ai.candlefish.kernel.Ids;
import ai.candlefish.launcher.DatabaseLogin;
import ai.candlefish.launcher.Ports;
import ai.candlefish.launcher.Stack;
import ai.candlefish.launcher.home.FileTree;
import ai.candlefish.launcher.process.ProcessMemory;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.tenancy.lifecycle.Founding;
import ai.candlefish.tenancy.lifecycle.FranchiseTerms;
import ai.candlefish.tenancy.provisioning.MembershipStep.Member;
import ai.candlefish.tenancy.provisioning.MembershipStep.Profile;
import ai.candlefish.tenancy.provisioning.NewFranchise;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A stack of its own on free ports with the franchises of the demo, to which more are added; forgotten when it is closed. */
final class Network implements AutoCloseable {

    static final String DENVER = "crown-denver";
    static final String BOULDER = "crown-boulder";
    static final String DENVERS_OWNER = "owner@crown-denver.test";
    static final String BOULDERS_OWNER = "owner@crown-boulder.test";
    static final String HQ = "hq@candlefish.test";

    static final ObjectMapper JSON = new ObjectMapper();

    private static final int DIGITS = 4;
    private static final int AT_ONCE = 4;
    private static final Duration ANSWER = Duration.ofSeconds(90);
    private static final double KIB_PER_MIB = 1024;

    private final Path home;
    private final Stack stack;

    private Network(Path home, Stack stack) {
        this.home = home;
        this.stack = stack;
    }

    /** With the home database alone and the app's own settings. */
    static Network start() {
        return start(1, Map.of());
    }

    /**
     * With settings of the app.
     *
     * @param databases how many the franchises that are added are spread over
     */
    static Network start(int databases, Map<String, String> settings) {
        String[] further =
                IntStream.range(1, databases).mapToObj("area%d"::formatted).toArray(String[]::new);
        try {
            Path home = Files.createTempDirectory("candlefish-bench-");
            Stack stack = Stack.builder()
                    .ports(Ports.free())
                    .home(home)
                    .further(further)
                    .settings(settings)
                    .build();
            Network network = new Network(home, stack);
            Runtime.getRuntime().addShutdownHook(new Thread(network::close, "stop"));
            stack.start();
            return network;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a directory for the stack", e);
        }
    }

    Stack stack() {
        return stack;
    }

    /** Slugs of the franchises numbered from one to below another. */
    static List<String> slugs(int from, int below) {
        return IntStream.range(from, below)
                .mapToObj(("mesa-%0" + DIGITS + "d")::formatted)
                .toList();
    }

    /** Franchises that are numbered one after the other lie in one database after the other. */
    private String database(String slug) {
        List<String> names = stack.databases().names();
        return names.get(Integer.parseInt(slug.substring(slug.length() - DIGITS)) % names.size());
    }

    /** Sets them up by the steps of HQ's job but those of Keycloak; Denver's owner works in each. */
    void add(List<String> slugs) {
        Member owner = new Member(idOf(DENVERS_OWNER), Role.OWNER, new Profile("Denver's owner", null), false);
        stack.databases()
                .data()
                .provision(slugs.stream().map(slug -> franchise(slug, owner)).toList(), AT_ONCE);
    }

    private NewFranchise franchise(String slug, Member owner) {
        return new NewFranchise(
                new FranchiseId(slug),
                new FranchiseTerms("Mesa " + slug, "awards", Currency.getInstance("USD"), database(slug)),
                new Founding(List.of(new Founding.Place(Ids.next(), "Main Street", ZoneId.of("America/Denver"))), null),
                List.of(owner));
    }

    private String idOf(String username) {
        return stack.demo().orElseThrow().people().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Gives each so many customers, whose ids follow from their numbers: see {@link #customer}. */
    void fill(List<String> slugs, int customers) {
        slugs.stream()
                .collect(Collectors.groupingBy(this::database))
                .forEach((database, those) -> fill(stack.databases().owner(database), those, customers));
    }

    private static void fill(DatabaseLogin owner, List<String> slugs, int customers) {
        try (Connection connection = owner.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String slug : slugs) {
                statement.execute("""
                        insert into %s.customers (id, version, name, city, notes, created_at, updated_at)
                        select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'Customer ' || n, 'Denver',
                               repeat('Prefers walnut plaques. ', 4), now(), now() from generate_series(1, %d) n""".formatted(new FranchiseId(slug).schema(), customers));
                statement.execute("analyze %s.customers".formatted(new FranchiseId(slug).schema()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The customers could not be written", e);
        }
    }

    static String customer(int number) {
        return "00000000-0000-7000-8000-%012x".formatted(number);
    }

    /** An access token of somebody of the demo. */
    String token(String username) {
        HttpRequest signIn = HttpRequest.newBuilder(
                        URI.create(stack.keycloak().issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=candlefish-cli&password=demo&username=" + username))
                .build();
        return json(Load.answer(signIn)).path("access_token").asText();
    }

    /** A request below the API's root. */
    HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(stack.app().address() + "/api/v1" + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token);
    }

    /** The version that a change of it has to name. */
    String etag(String token, String path) {
        return Load.header(request(token, path).build(), "ETag");
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resident memory of the app, in MiB. */
    double memoryOfApp() {
        return stack.app().memory().residentKib() / KIB_PER_MIB;
    }

    /** Memory of all of PostgreSQL's processes, what they share counted once, in MiB. */
    double memoryOfDatabase() {
        ProcessHandle server =
                ProcessHandle.of(stack.postgres().process().pid()).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                        .flatMap(process -> ProcessMemory.ofAlive(process).stream())
                        .mapToLong(ProcessMemory::proportionalKib)
                        .sum()
                / KIB_PER_MIB;
    }

    @Override
    public void close() {
        stack.close();
        FileTree.delete(home);
    }
}
