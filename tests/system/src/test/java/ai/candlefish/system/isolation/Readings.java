package ai.candlefish.system.isolation;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.contract.Operation.Parameter;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Call;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that an owner can read by an operation: every planted thing, every page of a list in each of its orders. */
final class Readings {

    private final Party party;
    private final Operation operation;
    private final List<Answer> answers = new ArrayList<>();

    private Readings(Party party, Operation operation) {
        this.party = party;
        this.operation = operation;
    }

    static List<Answer> of(Party party, Planted planted, Operation operation) {
        Readings readings = new Readings(party, operation);
        paths(party, planted, operation).forEach(readings::read);
        return readings.answers;
    }

    private static Stream<String> paths(Party party, Planted planted, Operation operation) {
        List<String> names = operation.parametersIn("path").stream()
                .skip(1)
                .map(Parameter::name)
                .toList();
        if (names.isEmpty()) {
            return Stream.of(operation.path(name -> party.franchise()));
        }
        return planted.ids(names.getLast()).stream()
                .map(id -> operation.path(name -> name.equals("franchiseId") ? party.franchise() : id));
    }

    private void read(String path) {
        Answer first = send(call(path).header("Accept-Encoding", "gzip"));
        orders().forEach(sort -> send(call(path).query("sort", sort)));
        JsonNode page = first.json();
        while (page.has("nextCursor")) {
            page = send(call(path).query("cursor", page.path("nextCursor").asText()))
                    .json();
        }
    }

    private Stream<String> orders() {
        return operation.parametersIn("query").stream()
                .filter(parameter -> parameter.name().equals("sort"))
                .flatMap(parameter -> parameter.schema().path("enum").valueStream())
                .map(JsonNode::asText);
    }

    private Call call(String path) {
        Call call = party.owner().get(Contract.BASE + path);
        return operation.takes("query", "limit") ? call.query("limit", "200") : call;
    }

    private Answer send(Call call) {
        Answer answer = call.send().expect(200);
        answers.add(answer);
        return answer;
    }
}
