package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.running.RunningSystem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which row versions a franchise's tables have: whoever writes there, even what was there before, changes it. */
final class Fingerprint {

    private static final String TABLES = "select tablename from pg_tables where schemaname = ?";
    private static final String JOBS = "select count(*) from platform.scheduled_tasks where task_instance like ?";

    private final RunningSystem system;
    private final String franchise;
    private final String schema;

    Fingerprint(RunningSystem system, String franchise) {
        this.system = system;
        this.franchise = franchise;
        this.schema = "f_" + franchise.replace('-', '_');
    }

    /** Fails when the work changes anything in the franchise. */
    void requireUnchangedBy(Runnable work) {
        Await.until("the jobs of " + franchise + " end", () -> "0".equals(read().get("jobs under way")));
        Map<String, String> before = read();

        work.run();

        assertThat(read()).isEqualTo(before);
    }

    private Map<String, String> read() {
        try (Connection owner = system.databaseAsOwnerOf(franchise)) {
            Map<String, String> found = new TreeMap<>();
            found.put("jobs under way", texts(owner, JOBS, franchise + "/%").getFirst());
            List<String> tables = texts(owner, TABLES, schema);
            assertThat(tables).isNotEmpty();
            for (String table : tables) {
                found.put(table, rows(owner, table));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError("The tables of " + franchise + " can't be read", e);
        }
    }

    private String rows(Connection owner, String table) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select coalesce(md5(string_agg(ctid::text || xmin::text, ',' order by ctid)), 'none') from %s.%s"
                                .formatted(schema, table))) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static List<String> texts(Connection owner, String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setString(1, parameter);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }
}
