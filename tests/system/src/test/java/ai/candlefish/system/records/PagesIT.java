package ai.candlefish.system.records;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Parallel;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A walk through a list shows every row once, whatever happens meanwhile. */
@SystemTest
class PagesIT {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z");
    private static final int OLDER_ROWS = 45;
    private static final String PAGE = "4";
    private static final int MOST_ROWS = 200;
    private static final int AT_ONCE = 50;

    /** How a row is written that a search for the word finds; many rows sort alike. */
    private static final Map<String, Function<String, ObjectNode>> ROWS = Map.of(
            "/customers", word -> Bodies.customer("Row " + random(5) + " " + word),
            "/products", word -> Bodies.product(random(5) + ".50").put("name", "Row " + random(5) + " " + word));

    private final Client boulder;
    private final Client floater;

    PagesIT(RunningSystem system) {
        boulder = system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER);
        floater = system.as(Person.FLOATER).in(RunningSystem.BOULDER);
    }

    @TestFactory
    Stream<DynamicTest> aWalkAmongWritersShowsEveryOlderRowOnceAndInOrder() {
        return ROWS.keySet().stream()
                .flatMap(list ->
                        sorts(list).map(sort -> DynamicTest.dynamicTest(list + " by " + sort, () -> walk(list, sort))));
    }

    private void walk(String list, String sort) {
        String word = UUID.randomUUID().toString();
        List<String> older = Parallel.times(OLDER_ROWS, number -> write(list, word));
        AtomicBoolean walking = new AtomicBoolean(true);

        List<List<JsonNode>> results = Parallel.together(List.of(
                () -> {
                    try {
                        return rows(list, sort, word);
                    } finally {
                        walking.set(false);
                    }
                },
                () -> {
                    while (walking.get()) {
                        write(list, word);
                    }
                    return List.of();
                }));

        List<JsonNode> shown = results.getFirst();
        List<String> ids = shown.stream().map(row -> row.path("id").asText()).toList();
        assertThat(ids).doesNotHaveDuplicates().containsAll(older);
        assertThat(keys(shown, sort))
                .isSortedAccordingTo(sort.startsWith("-") ? PagesIT::compareBackwards : PagesIT::compare);
    }

    @Test
    void theSameWalkInBothDirectionsShowsTheSameRows() {
        String word = UUID.randomUUID().toString();
        Parallel.times(OLDER_ROWS, number -> write("/customers", word));

        List<JsonNode> forward = rows("/customers", "name", word);
        List<JsonNode> backward = rows("/customers", "-name", word);

        assertThat(forward).hasSize(OLDER_ROWS);
        assertThat(backward).isEqualTo(forward.reversed());
    }

    @Test
    void aLastPageThatIsFullHasNoNextOne() {
        String word = UUID.randomUUID().toString();
        Parallel.times(4, number -> write("/customers", word));

        JsonNode page = page("/customers", "name", word).expect(200).json();

        assertThat(page.path("items")).hasSize(4);
        assertThat(page.has("nextCursor")).isFalse();
    }

    @Test
    void noPageHasMoreThan200Rows() {
        for (int made = 0; made <= MOST_ROWS; made += AT_ONCE) {
            Parallel.times(AT_ONCE, number -> Makers.customer(boulder));
        }

        JsonNode page = boulder.get("/customers")
                .query("limit", "1000000")
                .send()
                .expect(200)
                .json();

        assertThat(page.path("items")).hasSize(MOST_ROWS);
        assertThat(page.path("nextCursor").asText()).isNotEmpty();
    }

    @Test
    void aPageHasFiftyRowsUnlessMoreAreWanted() {
        Parallel.times(51, number -> Makers.customer(boulder));

        assertThat(boulder.get("/customers").send().expect(200).json().path("items"))
                .hasSize(50);
    }

    @Test
    void aCursorThatWasChangedIsRefused() {
        String cursor = cursor();
        Set<String> changed =
                new HashSet<>(Set.of("", ".", "x", cursor + "A", cursor.substring(1), cursor + "." + cursor));
        for (int at = 0; at < cursor.length(); at += 5) {
            char other = cursor.charAt(at) == 'A' ? 'B' : 'A';
            changed.add(cursor.substring(0, at) + other + cursor.substring(at + 1));
        }

        assertThat(changed)
                .allSatisfy(wrong -> boulder.get("/customers")
                        .query("limit", "1")
                        .query("cursor", wrong)
                        .send()
                        .expect(400)
                        .pointsAt("query/cursor"));
    }

    @Test
    void aCursorIsGoodForItsOwnWalkOnly() {
        String cursor = cursor();

        boulder.get("/customers").query("cursor", cursor).send().expect(200);
        boulder.get("/customers")
                .query("cursor", cursor)
                .query("limit", "3")
                .send()
                .expect(200);
        for (Answer foreign : List.of(
                boulder.get("/customers")
                        .query("cursor", cursor)
                        .query("sort", "-name")
                        .send(),
                boulder.get("/customers")
                        .query("cursor", cursor)
                        .query("q", "row")
                        .send(),
                boulder.get("/products").query("cursor", cursor).send(),
                boulder.get("/orders").query("cursor", cursor).send(),
                floater.get("/customers").query("cursor", cursor).send())) {
            foreign.expect(400).pointsAt("query/cursor");
        }
    }

    private String cursor() {
        Makers.customer(boulder);
        Makers.customer(boulder);
        return boulder.get("/customers")
                .query("limit", "1")
                .send()
                .expect(200)
                .json()
                .path("nextCursor")
                .asText();
    }

    private List<JsonNode> rows(String list, String sort, String word) {
        List<JsonNode> rows = new ArrayList<>();
        JsonNode page = page(list, sort, word).expect(200).json();
        page.path("items").forEach(rows::add);
        while (page.has("nextCursor")) {
            page = boulder.get(list)
                    .query("q", word)
                    .query("sort", sort)
                    .query("limit", PAGE)
                    .query("cursor", page.path("nextCursor").asText())
                    .send()
                    .expect(200)
                    .json();
            assertThat(page.path("items")).isNotEmpty();
            page.path("items").forEach(rows::add);
        }
        return rows;
    }

    private Answer page(String list, String sort, String word) {
        return boulder.get(list)
                .query("q", word)
                .query("sort", sort)
                .query("limit", PAGE)
                .send();
    }

    private String write(String list, String word) {
        ObjectNode row = java.util.Objects.requireNonNull(ROWS.get(list)).apply(word);
        return boulder.post(list).json(row).send().expect(201).id();
    }

    private static Stream<String> sorts(String list) {
        Operation operation = Contract.present()
                .matching("GET", "/api/v1/franchises/x" + list)
                .orElseThrow();
        return operation.parametersIn("query").stream()
                .filter(parameter -> parameter.name().equals("sort"))
                .flatMap(parameter -> parameter.schema().path("enum").valueStream())
                .map(JsonNode::asText);
    }

    private static List<Comparable<?>> keys(List<JsonNode> rows, String sort) {
        String field = sort.replace("-", "");
        return rows.stream().<Comparable<?>>map(row -> key(row.path(field))).toList();
    }

    /** Moments are not compared as texts: one that ends in a zero has a digit less. */
    private static Comparable<?> key(JsonNode value) {
        if (value.has("amount")) {
            return new BigDecimal(value.path("amount").asText());
        }
        String text = value.asText();
        return MOMENT.matcher(text).matches() ? Instant.parse(text) : text;
    }

    @SuppressWarnings("unchecked") // all keys of a list are of one kind
    private static int compare(Comparable<?> one, Comparable<?> other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static int compareBackwards(Comparable<?> one, Comparable<?> other) {
        return compare(other, one);
    }

    private static int random(int bound) {
        return java.util.concurrent.ThreadLocalRandom.current().nextInt(bound);
    }
}
