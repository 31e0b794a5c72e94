package ai.candlefish.system.input;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.RawRequest;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no request that the API could understand is refused as a problem all the same. */
@SystemTest
class HttpIT {

    private static final int MEGABYTE = 1 << 20;
    private static final String CUSTOMERS = "/api/v1/franchises/crown-boulder/customers";

    private final RunningSystem system;
    private final Client boulder;

    HttpIT(RunningSystem system) {
        this.system = system;
        this.boulder = system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER);
    }

    @TestFactory
    Stream<DynamicTest> everyAddressNamesItsMethodsWhenItRefusesAnother() {
        return Contract.present().operations().stream()
                .map(Operation::template)
                .distinct()
                .map(template -> DynamicTest.dynamicTest(template, () -> {
                    Set<String> methods = methods(template);
                    String another = methods.contains("DELETE") ? "PUT" : "DELETE";
                    String path = Contract.BASE + template.replaceAll("\\{[^}]+}", "crown-boulder");

                    Answer answer = system.as(Person.BOULDER_OWNER)
                            .call(another, path)
                            .send()
                            .expect(405, "method_not_allowed");

                    assertThat(Set.of(answer.header("Allow").orElseThrow().split(", ?")))
                            .containsAll(methods)
                            .doesNotContain(another);
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/customers/1/2/3", "/Customers", "/customers.json", "//customers"})
    void unknownAddressesAreNotFound(String path) {
        boulder.get(path).send().expect(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png"})
    void onlyJsonIsGiven(String mediaType) {
        boulder.get("/customers").header("Accept", mediaType).send().expect(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json, text/plain;q=0.5"})
    void jsonIsGivenToWhoeverTakesIt(String mediaTypes) {
        boulder.get("/customers").header("Accept", mediaTypes).send().expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/merge-patch+json"
            })
    void bodiesOfOtherKindsAreNotRead(String mediaType) {
        boulder.post("/customers")
                .body(mediaType, Bodies.customer().toString())
                .send()
                .expect(415);
    }

    @Test
    void aMediaTypeThatIsNoneIsRefused() {
        boulder.post("/customers").body("nonsense", "{}").send().expect(400);
    }

    @Test
    void bodiesOverAMegabyteAreRefusedByTheirAnnouncedLength() {
        Answer answer = customers()
                .header("Content-Type", "application/json")
                .header("Content-Length", Integer.toString(MEGABYTE + 1))
                .body(" ".repeat(MEGABYTE + 1))
                .send();

        answer.expect(413, "body_too_large");
    }

    @Test
    void bodiesOverAMegabyteAreRefusedWithoutAnAnnouncedLength() {
        String tooLong = "{" + " ".repeat(MEGABYTE) + "\"name\":\"x\"}";

        customers()
                .header("Content-Type", "application/json")
                .chunked(tooLong)
                .send()
                .expect(413, "body_too_large");
    }

    @Test
    void bodiesInChunksAreReadLikeOthers() {
        customers()
                .header("Content-Type", "application/json")
                .chunked(Bodies.customer().toString())
                .send()
                .expect(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 1000, 100_000})
    void deepBodiesAreRefused(int depth) {
        String deep = "{\"notes\":".repeat(depth) + "1" + "}".repeat(depth);

        boulder.post("/customers").json(deep).send().expect(400);
        boulder.post("/customers").json("[".repeat(depth)).send().expect(400);
    }

    @Test
    void doubledFieldsAreRefused() {
        boulder.post("/customers")
                .json("{\"name\":\"one\",\"name\":\"two\"}")
                .send()
                .expect(400);
    }

    @ParameterizedTest
    @CsvSource({"?q=%00,query", "?q=a%00b,query", "?cursor=%00,query"})
    void nulInAnAddressIsRefused(String rest, String pointer) {
        get(CUSTOMERS + rest).send().expect(400).pointsAt(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi/application.wadl"})
    void theServersOwnPagesAreNotServed(String path) {
        get(path).send().expect(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=%zz",
                "?q=%",
                "?q=%ff%fe",
                "?q=%ed%a0%80",
                "/%zz",
                "/%ff",
                "?q=a&q=b",
                "?%00=x",
                "?limit=1&limit=2"
            })
    void oddAddressesAreNoFaultOfOurs(String rest) {
        Answer answer = get(CUSTOMERS + rest).send();

        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
    }

    @Test
    void endlessAddressesAndHeadersAreRefused() {
        Answer longAddress = get(CUSTOMERS + "?q=" + "x".repeat(50_000)).send();
        Answer longHeader = get(CUSTOMERS).header("X-Long", "x".repeat(50_000)).send();
        Answer longToken = RawRequest.to(system.app(), "GET", CUSTOMERS)
                .bearer("x".repeat(12_000))
                .send();

        assertThat(longAddress.status()).isIn(400, 414, 431);
        assertThat(longHeader.status()).isIn(400, 413, 431);
        longToken.expect(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "FOO"})
    void unknownMethodsAreRefused(String method) {
        Answer answer = RawRequest.to(system.app(), method, CUSTOMERS).send();

        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(answer.text()).doesNotContain("Bearer", "Host:");
    }

    @Test
    void aHeadRequestIsAnsweredLikeAGetWithoutItsBody() {
        Answer head = boulder.call("HEAD", "/customers").send().expect(200);

        assertThat(head.text()).isEmpty();
        assertThat(head.header("Content-Type")).hasValue("application/json");
    }

    @Test
    void anAddressTellsItsMethodsWithoutATokenAndNothingElse() {
        Answer known = system.anonymous()
                .in(RunningSystem.BOULDER)
                .call("OPTIONS", "/customers")
                .sendUnchecked()
                .expect(200);
        Answer unknown = system.anonymous()
                .in("crown-nowhere")
                .call("OPTIONS", "/customers")
                .sendUnchecked()
                .expect(200);

        assertThat(known.header("Allow")).isEqualTo(unknown.header("Allow")).isPresent();
        assertThat(known.text()).isEqualTo(unknown.text());
    }

    @Test
    void refusalsSayNothingOfWhatWasSentBackToThem() {
        String script = "<script>alert(1)</script>";

        Answer answer =
                boulder.post("/customers").json("{\"" + script + "\":1}").send().expect(400);

        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
    }

    private RawRequest customers() {
        return RawRequest.to(system.app(), "POST", CUSTOMERS)
                .bearer(system.signIns().token(Person.BOULDER_OWNER));
    }

    private RawRequest get(String target) {
        return RawRequest.to(system.app(), "GET", target)
                .bearer(system.signIns().token(Person.BOULDER_OWNER));
    }

    private static Set<String> methods(String template) {
        return Contract.present().operations().stream()
                .filter(operation -> operation.template().equals(template))
                .map(Operation::method)
                .collect(Collectors.toSet());
    }
}
