package ai.candlefish.incontainer;

import static ai.candlefish.incontainer.TestFranchise.ALPHA;
import static ai.candlefish.incontainer.TestFranchise.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.PlatformWork;
import ai.candlefish.tenancy.persistence.FranchiseConnections;
import ai.candlefish.tenancy.registry.PlatformDatabase;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What one piece of work does to a connection is no matter of the next one that the pool lends it to. */
@ArquillianTest
class PooledConnectionsIT {

    private static final int MORE_THAN_THE_POOL_HAS = 25;
    private static final String NO_SUCH_ROLE = "22023";

    @Inject
    Franchises franchises;

    @Inject
    PlatformWork platform;

    @Inject
    Queries queries;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    DataSource pool;

    @Deployment
    static WebArchive candlefish() {
        return CandlefishWar.with(
                PooledConnectionsIT.class, Backends.class, Failures.class, Queries.class, TestFranchise.class);
    }

    @Test
    void aConnectionThatCanNotActAsTheRoleGoesBackToThePool() throws SQLException {
        FranchiseConnections connections = new FranchiseConnections();

        for (int time = 0; time < MORE_THAN_THE_POOL_HAS; time++) {
            Throwable failure = catchThrowable(
                    () -> connections.getConnection("home:f_nobody").close());

            assertThat(Failures.stateOf(failure)).isEqualTo(NO_SUCH_ROLE);
        }

        try (Connection connection = pool.getConnection()) {
            assertThat(Backends.single(connection, "select current_user")).isEqualTo("candlefish_app");
        }
    }

    @Test
    void whatAFailedStatementLeavesIsGoneForTheNextFranchise() {
        for (int time = 0; time < MORE_THAN_THE_POOL_HAS; time++) {
            Throwable failure = catchThrowable(() -> in(ALPHA, () -> queries.single("select 1 / 0")));

            assertThat(Failures.stateOf(failure)).isEqualTo("22012");
            assertThat(in(BETA, () -> queries.single("select current_user"))).isEqualTo(BETA.schema());
            assertThat(in(BETA, () -> queries.single(BETA.count()))).isEqualTo(1L);
        }
    }

    @Test
    void whatIsSetInATransactionEndsWithItsRollback() throws Exception {
        transaction.begin();
        Object backend = in(ALPHA, () -> queries.single(Backends.OWN_ID));
        in(ALPHA, () -> queries.single("select set_config('search_path', 'f_test_alpha', false)"));
        in(ALPHA, () -> queries.single("select set_config('role', 'f_test_alpha', false)"));
        transaction.rollback();

        assertThat(Backends.ask(pool, backend, "show search_path")).doesNotContain("f_");
        assertThat(Backends.ask(pool, backend, "select current_user")).isEqualTo("candlefish_app");
    }

    @Test
    void whateverRoleAConnectionHadWorkActsAsItsOwnFranchise() throws Exception {
        in(BETA, () -> queries.single(BETA.count())); // the registry is read now, and not with that role
        transaction.begin();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set role " + ALPHA.schema());
            Object backend = Backends.single(connection, Backends.OWN_ID);

            assertThat(in(BETA, () -> queries.single(Backends.OWN_ID)).toString())
                    .isEqualTo(backend);
            assertThat(in(BETA, () -> queries.single("select current_user"))).isEqualTo(BETA.schema());
            assertThat(in(BETA, () -> queries.single(BETA.count()))).isEqualTo(1L);
            requireRefused(() -> in(BETA, () -> queries.single(ALPHA.count())));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void nobodyLeavesATemporaryTableBehind() {
        requireRefused(() -> in(ALPHA, () -> {
            queries.execute("create temporary table loot as select * from f_test_alpha.locations");
            return "made";
        }));
    }

    @Test
    void workForThePlatformReadsNoFranchise() throws Exception {
        transaction.begin();
        try {
            assertThat(in(ALPHA, () -> queries.single(ALPHA.count()))).isEqualTo(1L);

            requireRefused(() -> in(ALPHA, () -> {
                platform.run(() -> queries.single(ALPHA.count()));
                return "read";
            }));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void workForThePlatformThatFailsLeavesNoRightBehind() throws Exception {
        transaction.begin();
        try {
            assertThat(in(ALPHA, () -> queries.single(ALPHA.count()))).isEqualTo(1L);

            Throwable failure = catchThrowable(() -> in(ALPHA, () -> {
                platform.run(() -> {
                    throw new IllegalStateException("the platform's work fails");
                });
                return "done";
            }));

            assertThat(failure).hasMessage("the platform's work fails");
            requireRefused(() -> in(ALPHA, () -> queries.single(ALPHA.count())));
        } finally {
            transaction.rollback();
        }
    }

    private <T> T in(TestFranchise franchise, Supplier<T> work) {
        return franchises.inFranchise(new FranchiseId(franchise.slug()), work);
    }

    private static void requireRefused(Supplier<Object> work) {
        assertThat(Failures.stateOf(catchThrowable(work::get))).isEqualTo(Failures.INSUFFICIENT_PRIVILEGE);
    }
}
