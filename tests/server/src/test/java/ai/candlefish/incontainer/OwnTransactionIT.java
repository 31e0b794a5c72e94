package ai.candlefish.incontainer;

import static ai.candlefish.incontainer.TestFranchise.ALPHA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.registry.PlatformDatabase;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A transaction inside another one: neither feels how the other ends. */
@ArquillianTest
class OwnTransactionIT {

    @Inject
    Franchises franchises;

    @Inject
    Queries queries;

    @Inject
    Apart apart;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    DataSource pool;

    @Deployment
    static WebArchive candlefish() {
        return CandlefishWar.with(
                OwnTransactionIT.class,
                Apart.class,
                Backends.class,
                Failures.class,
                Queries.class,
                TestFranchise.class);
    }

    @Test
    void theOneAroundGoesOnWhenTheInnerOneCanNotBeCommitted() throws Exception {
        transaction.begin();
        Object backend = in(() -> queries.single(Backends.OWN_ID));

        Throwable failure = catchThrowable(() -> in(() -> apart.failAtTheCommit()));

        assertThat(failure).hasStackTraceContaining(Apart.FAILURE);
        assertThat(in(() -> queries.single(Backends.OWN_ID))).isEqualTo(backend);
        transaction.commit();
        assertThat(Backends.ask(pool, backend, "select current_user")).isEqualTo("candlefish_app");
        assertThat(leftOpen()).isZero();
    }

    @Test
    void theOneAroundGoesOnWhenTheWorkFails() throws Exception {
        transaction.begin();
        Object backend = in(() -> queries.single(Backends.OWN_ID));

        Throwable failure = catchThrowable(() -> in(() -> apart.single("select 1 / 0")));

        assertThat(Failures.stateOf(failure)).isEqualTo("22012");
        assertThat(in(() -> queries.single(Backends.OWN_ID))).isEqualTo(backend);
        transaction.commit();
        assertThat(leftOpen()).isZero();
    }

    @Test
    void whatTheInnerOneDidStaysWhenTheOneAroundIsUndone() throws Exception {
        transaction.begin();
        Object backend = in(() -> queries.single(Backends.OWN_ID));

        Object inner = in(() -> apart.single(Backends.OWN_ID));
        transaction.rollback();

        assertThat(inner).isNotEqualTo(backend);
        assertThat(leftOpen()).isZero();
    }

    @Test
    void anOwnOneBeginsWhereNoneIsOpen() throws SQLException {
        assertThat(in(() -> apart.single("select current_user"))).isEqualTo(ALPHA.schema());
        assertThat(leftOpen()).isZero();
    }

    private <T> T in(Supplier<T> work) {
        return franchises.inFranchise(new FranchiseId(ALPHA.slug()), work);
    }

    /** How many of the pool's connections have a transaction open that nobody works in. */
    private int leftOpen() throws SQLException {
        try (var connection = pool.getConnection()) {
            return Integer.parseInt(Backends.single(connection, """
                    select count(*) from pg_stat_activity
                    where usename = current_user and state like 'idle in transaction%' and pid <> pg_backend_pid()"""));
        }
    }
}
