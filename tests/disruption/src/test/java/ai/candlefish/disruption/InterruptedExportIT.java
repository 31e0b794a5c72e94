package ai.candlefish.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Handover;
import ai.candlefish.harness.data.HqFranchises;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.launcher.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The app dies in the middle of an export: another node begins it anew, and nothing of the first one is left. */
@SystemTest
class InterruptedExportIT {

    private static final int ROWS = 150_000;
    private static final int PIECE_BYTES = 256 << 10;
    private static final Duration UNTIL_MISSED = Duration.ofMinutes(3);

    private final RunningSystem system;
    private final Stack stack;
    private final Client hq;
    private final String slug;

    InterruptedExportIT(RunningSystem system) {
        this.system = system;
        this.stack = system.ownStack();
        this.hq = system.as(Person.HQ);
        this.slug = HqFranchises.active(hq, HqFranchises.request(hq)).id();
    }

    @Test
    void itIsBegunAnewAndEndsOnce() throws SQLException {
        fill();
        HqFranchises.offboard(hq, HqFranchises.read(hq, slug), "It is large.");
        hq.in(slug).post("/export").ifMatch(HqFranchises.read(hq, slug)).send().expect(202);
        Await.until("rows are written", () -> rowsDone() > 0);

        stack.app().kill9();
        stack.app().start();

        assertThat(export().path("status").asText()).isEqualTo("running");
        Await.until(
                "somebody misses the dead node",
                UNTIL_MISSED,
                () -> !export().path("status").asText().equals("running"));
        JsonNode completed = export();
        assertThat(completed.path("status").asText()).as(completed.toString()).isEqualTo("completed");
        assertThat(Handover.download(hq.in(slug), completed).rows().get("customers"))
                .isEqualTo(ROWS);
        assertThat(pieces()).isEqualTo((completed.path("bytes").asLong() + PIECE_BYTES - 1) / PIECE_BYTES);
    }

    private void fill() throws SQLException {
        String sql = """
                insert into %s.customers (id, version, name, notes, created_at, updated_at)
                select gen_random_uuid(), 0, 'Customer ' || n, repeat(md5(n::text), 4), now(), now()
                from generate_series(1, %d) n""".formatted(schema(), ROWS);
        try (Connection connection = system.databaseAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long pieces() throws SQLException {
        try (Connection connection = system.databaseAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from %s.export_chunks".formatted(schema()))) {
            row.next();
            return row.getLong(1);
        }
    }

    private long rowsDone() {
        return export().at("/progress/rowsDone").asLong();
    }

    private JsonNode export() {
        return HqFranchises.exportOf(hq, slug).json();
    }

    private String schema() {
        return "f_" + slug.replace('-', '_');
    }
}
