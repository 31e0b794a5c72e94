package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The app's log, after all that was asked of it: it names franchises and ids, and nothing of what people wrote. */
@SystemTest
@Order(Integer.MAX_VALUE)
class SilentLogIT {

    private static final String WRITTEN_BY_PEOPLE = Marks.beginning() + "[0-9a-f]{8}";

    private final RunningSystem system;
    private final Neighbours neighbours;
    private final Path log;

    SilentLogIT(RunningSystem system) {
        this.system = system;
        log = system.ownStack().app().process().log();
        neighbours = Neighbours.of(system);
    }

    @Test
    void aFailureIsLoggedWithoutWhatPeopleWrote() throws SQLException {
        String text = neighbours.denver().marks().word();
        int linesBefore = lines().size();
        owner("alter table f_crown_denver.customers add constraint provoked check (notes <> '%s') not valid"
                .formatted(text));
        try {
            neighbours
                    .denver()
                    .inside()
                    .post("/customers")
                    .json(Bodies.customer(text).put("notes", text))
                    .sendUnchecked()
                    .expect(500);
        } finally {
            owner("alter table f_crown_denver.customers drop constraint provoked");
        }
        Await.until(
                "the failure is in the log",
                () -> lines().stream()
                        .skip(linesBefore)
                        .anyMatch(line -> line.contains("Failed: POST /api/v1/franchises/crown-denver/customers")));

        assertThat(lines().stream().filter(line -> line.matches(".*" + WRITTEN_BY_PEOPLE + ".*")))
                .isEmpty();
    }

    @Test
    void noLineOfOneFranchiseNamesAnythingOfAnother() {
        assertThat(lines()).isNotEmpty();
        assertThat(neighbours.both())
                .allSatisfy(party -> assertThat(lines().stream()
                                .filter(line -> line.contains(party.franchise()))
                                .filter(neighbours.neighbourOf(party).marks()::areIn))
                        .isEmpty());
    }

    private void owner(String sql) throws SQLException {
        try (Connection owner = system.databaseAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> lines() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
