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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a franchise takes along when it leaves is its own, wherever it lies. */
@SystemTest
class ExportCanariesIT {

    private final Client hq;
    private final Neighbours neighbours;

    ExportCanariesIT(RunningSystem system) {
        this.hq = system.as(Person.HQ);
        this.neighbours = Neighbours.of(system);
    }

    @Test
    void anExportHasTheFranchisesOwnWordAndNothingOfAnotherInAnyFile() {
        Map<String, Marks> leavers = new LinkedHashMap<>();
        List.of("home", "west", "home").forEach(database -> {
            Marks own = new Marks();
            String slug = franchise(own, database);
            own.add(slug);
            leavers.put(slug, own);
        });

        Map<String, String> exports = new LinkedHashMap<>();
        leavers.keySet().forEach(slug -> exports.put(slug, export(slug)));

        exports.forEach((slug, export) -> {
            leavers.forEach((leaver, marks) -> assertThat(marks.areIn(export)).isEqualTo(leaver.equals(slug)));
            assertThat(neighbours.all())
                    .noneMatch(party -> party.marks().areIn(export) || export.contains(party.franchise()));
        });
    }

    /** The names and contents of all its files. */
    private String export(String slug) {
        HqFranchises.offboard(hq, HqFranchises.read(hq, slug), "They retire.");
        Answer export = HqFranchises.export(hq, slug);
        return Handover.download(hq.in(slug), export.json()).text();
    }

    private String franchise(Marks own, String database) {
        ObjectNode input = HqFranchises.input();
        input.put("database", database);
        input.set("locations", Json.list(List.of(HqFranchises.location(own.word()))));
        return HqFranchises.active(hq, HqFranchises.request(hq, input)).id();
    }
}
