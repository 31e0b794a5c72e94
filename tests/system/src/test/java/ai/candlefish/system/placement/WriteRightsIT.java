package ai.candlefish.system.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.candlefish.harness.data.HqFranchises;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.tenancy.placement.WriteRights;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A franchise's role loses its rights to write while somebody is writing with them. */
@SystemTest
class WriteRightsIT {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final RunningSystem system;
    private final String schema;

    WriteRightsIT(RunningSystem system) {
        this.system = system;
        Client hq = system.as(Person.HQ);
        this.schema =
                "f_" + HqFranchises.active(hq, HqFranchises.request(hq)).id().replace('-', '_');
    }

    @Test
    void theLastWriterIsWaitedForAndStartsNothingMore() throws Exception {
        try (Connection owner = system.databaseAsOwner();
                Connection writer = system.databaseAsApp()) {
            WriteRights rights = new WriteRights(owner, schema);
            List<String> held = rights.held();
            writer.setAutoCommit(false);
            write(writer, "orders");

            CompletableFuture<Void> withdrawn = CompletableFuture.runAsync(() -> withdraw(rights));
            Await.until("the rights are gone", () -> !mayWrite("customers"));

            assertThat(withdrawn).isNotDone();
            SQLException refusal = catchThrowableOfType(SQLException.class, () -> write(writer, "customers"));
            assertThat(refusal.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE);
            writer.rollback();
            withdrawn.get(10, TimeUnit.SECONDS);
            rights.restore(held);
            write(writer, "customers");
            writer.rollback();
        }
    }

    private void write(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local role " + schema);
            statement.execute("insert into %1$s.%2$s select * from %1$s.%2$s where false".formatted(schema, table));
        }
    }

    private static void withdraw(WriteRights rights) {
        try {
            rights.withdraw(Set.of());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private boolean mayWrite(String table) {
        try (Connection owner = system.databaseAsOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select has_table_privilege('%1$s', '%1$s.%2$s', 'INSERT')".formatted(schema, table))) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
