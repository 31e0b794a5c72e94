package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Handover;
import ai.candlefish.harness.data.HqFranchises;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a franchise takes along when it leaves is its own, wherever it lies. */
@SystemTest
class ExportCanariesIT {

    private final Client hq;
    private final Neighbours neighbours;

    ExportCanariesIT(RunningSystem system) {
        this.hq = system.as(Person.HQ);
        this.neighbours = Neighbours.of(system);
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "west"})
    void anExportHasTheFranchisesOwnWordAndNothingOfAnother(String database) {
        Marks own = new Marks();
        String slug = franchise(own, database);
        HqFranchises.offboard(hq, HqFranchises.read(hq, slug), "They retire.");

        Answer export = HqFranchises.export(hq, slug);
        Handover handover = Handover.download(hq.in(slug), export.json());

        assertThat(own.areIn(handover.text("locations"))).isTrue();
        assertThat(handover.rows().keySet())
                .allSatisfy(table -> assertThat(neighbours.all())
                        .noneMatch(party -> party.marks().areIn(handover.text(table))));
    }

    private String franchise(Marks own, String database) {
        ObjectNode input = HqFranchises.input();
        input.put("database", database);
        input.set("locations", Json.list(List.of(HqFranchises.location(own.word()))));
        return HqFranchises.active(hq, HqFranchises.request(hq, input)).id();
    }
}
