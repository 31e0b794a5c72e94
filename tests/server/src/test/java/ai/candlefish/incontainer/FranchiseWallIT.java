package ai.candlefish.incontainer;

import static ai.candlefish.incontainer.TestFranchise.ALPHA;
import static ai.candlefish.incontainer.TestFranchise.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.candlefish.locations.KnownLocation;
import ai.candlefish.locations.Locations;
import ai.candlefish.locations.domain.Location;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.MissingFranchise;
import ai.candlefish.tenancy.registry.PlatformDatabase;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Two walls stand between franchises: the schema that is put into each statement, and the database role of the transaction. */
@ArquillianTest
class FranchiseWallIT {

    @Inject
    Franchises franchises;

    @Inject
    Locations locations;

    @Inject
    Queries queries;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    DataSource pool;

    @Deployment
    static WebArchive candlefish() {
        return CandlefishWar.with(
                FranchiseWallIT.class, Backends.class, Failures.class, Queries.class, TestFranchise.class);
    }

    @Test
    void aQueryOutsideAnyFranchiseFails() {
        Throwable failure = catchThrowable(() -> locations.all());

        assertThat(Failures.causesOf(failure)).hasAtLeastOneElementOfType(MissingFranchise.class);
    }

    @Test
    void aFranchiseReadsItsOwnRows() {
        List<String> ofAlpha = in(ALPHA, this::locationNames);
        List<String> ofBeta = in(BETA, this::locationNames);

        assertThat(ofAlpha).containsExactly(ALPHA.location());
        assertThat(ofBeta).containsExactly(BETA.location());
    }

    @Test
    void aThingOfOneFranchiseIsNotFoundInAnother() {
        UUID ofAlpha = in(ALPHA, () -> locations.all().getFirst().id());

        assertThat(in(ALPHA, () -> queries.knows(Location.class, ofAlpha))).isTrue();
        assertThat(in(BETA, () -> queries.knows(Location.class, ofAlpha))).isFalse();
    }

    @Test
    void aNativeQueryOutsideAnyFranchiseFails() {
        Throwable failure = catchThrowable(() -> queries.single("select count(*) from no_franchise.locations"));

        assertThat(Failures.causesOf(failure)).hasAtLeastOneElementOfType(MissingFranchise.class);
    }

    @Test
    void aNativeQueryThatNamesNoPlaceholderFailsOutsideAnyFranchiseToo() {
        Throwable failure = catchThrowable(() -> queries.single(ALPHA.count()));

        assertThat(Failures.causesOf(failure)).hasAtLeastOneElementOfType(MissingFranchise.class);
    }

    @Test
    void oneTransactionCanNotReadTwoFranchises() throws Exception {
        transaction.begin();
        try {
            List<String> ofAlpha = in(ALPHA, this::locationNames);

            Throwable failure = catchThrowable(() -> in(BETA, this::locationNames));

            assertThat(ofAlpha).containsExactly(ALPHA.location());
            assertThat(failure).isNotNull();
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void workInAFranchiseActsAsItsDatabaseRole() {
        assertThat(in(ALPHA, () -> queries.single("select current_user"))).isEqualTo(ALPHA.schema());
    }

    @Test
    void aFranchiseThatNamesTheSchemaOfAnotherIsRefusedByTheDatabase() {
        Throwable failure = catchThrowable(() -> in(ALPHA, () -> queries.single(BETA.count())));

        assertThat(Failures.stateOf(failure)).isEqualTo(Failures.INSUFFICIENT_PRIVILEGE);
    }

    @Test
    void theRoleOfAFranchiseReadsNoOtherSchema() throws Exception {
        transaction.begin();
        try (Connection connection = pool.getConnection()) {
            Backends.actAs(connection, ALPHA);

            assertThat(Backends.single(connection, ALPHA.count())).isEqualTo("1");
            assertThat(Failures.stateOf(catchThrowable(() -> Backends.single(connection, BETA.count()))))
                    .isEqualTo(Failures.INSUFFICIENT_PRIVILEGE);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void theLoginRoleAloneReadsNoFranchise() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(Failures.stateOf(catchThrowable(() -> Backends.single(connection, ALPHA.count()))))
                    .isEqualTo(Failures.INSUFFICIENT_PRIVILEGE);
        }
    }

    @Test
    void aConnectionComesBackWithoutARoleAfterACommit() throws Exception {
        Object backend = in(ALPHA, () -> queries.single("select pg_backend_pid()"));

        assertThat(Backends.ask(pool, backend, "select current_user")).isEqualTo("candlefish_app");
    }

    @Test
    void aConnectionComesBackWithoutARoleAfterARollback() throws Exception {
        transaction.begin();
        Object backend = in(ALPHA, () -> queries.single("select pg_backend_pid()"));
        transaction.rollback();

        assertThat(Backends.ask(pool, backend, "select current_user")).isEqualTo("candlefish_app");
    }

    private <T> T in(TestFranchise franchise, Supplier<T> work) {
        return franchises.inFranchise(new FranchiseId(franchise.slug()), work);
    }

    private List<String> locationNames() {
        return locations.all().stream().map(KnownLocation::name).toList();
    }
}
