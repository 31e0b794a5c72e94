package ai.candlefish.incontainer;

import ai.candlefish.kernel.Ids;
import ai.candlefish.launcher.DatabaseLogin;
import ai.candlefish.launcher.PlatformData;
import ai.candlefish.launcher.home.FileTree;
import ai.candlefish.launcher.home.Home;
import ai.candlefish.launcher.home.UserCache;
import ai.candlefish.launcher.postgres.Databases;
import ai.candlefish.launcher.postgres.PostgresServer;
import ai.candlefish.migrations.Migrator;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.lifecycle.Founding;
import ai.candlefish.tenancy.lifecycle.Founding.Place;
import ai.candlefish.tenancy.lifecycle.FranchiseTerms;
import ai.candlefish.tenancy.provisioning.FoundFranchise;
import ai.candlefish.tenancy.provisioning.NewFranchise;
import ai.candlefish.tenancy.provisioning.SchemaOwner;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL with two franchises, set up by the code that sets up every other, where the environment says it is. */
public class DatabaseOfTheTests {

    private static final int BEFORE_THE_SERVER_STARTS = 100;
    private static final int AFTER_THE_SERVER_STOPPED = -100;

    private final Map<String, String> environment = System.getenv();
    private @Nullable Home home;
    private @Nullable PostgresServer postgres;

    void start(@Observes(precedence = BEFORE_THE_SERVER_STARTS) BeforeSuite event) {
        Path directory = Path.of("target", "in-container");
        FileTree.delete(directory);
        home = Home.take(directory);
        postgres = new PostgresServer(home, UserCache.from(environment), Integer.parseInt(value("CANDLEFISH_DB_PORT")));
        postgres.start();
        DatabaseLogin owner = login("candlefish_owner", home.secrets().password("candlefish-owner"));
        new Databases(postgres.superuser())
                .candlefish(owner, login(value("CANDLEFISH_DB_USER"), value("CANDLEFISH_DB_PASSWORD")));
        new PlatformData(owner.dataSource()).migrate();
        found(owner.dataSource(), TestFranchise.ALPHA);
        found(owner.dataSource(), TestFranchise.BETA);
    }

    void stop(@Observes(precedence = AFTER_THE_SERVER_STOPPED) AfterSuite event) {
        if (postgres != null) {
            postgres.close();
        }
        if (home != null) {
            home.close();
        }
    }

    private static void found(DataSource owner, TestFranchise franchise) {
        new FoundFranchise(owner, new Migrator(owner)::franchise, Clock.systemUTC())
                .found(
                        new NewFranchise(
                                new FranchiseId(franchise.slug()),
                                new FranchiseTerms(franchise.slug(), "awards", Currency.getInstance("USD"), "home"),
                                new Founding(
                                        List.of(new Place(
                                                Ids.next(), franchise.location(), ZoneId.of("America/Denver"))),
                                        null),
                                List.of()),
                        new SchemaOwner("home", owner, Migrator.APP_ROLE));
    }

    private DatabaseLogin login(String user, String password) {
        return new DatabaseLogin(
                value("CANDLEFISH_DB_HOST"),
                Integer.parseInt(value("CANDLEFISH_DB_PORT")),
                value("CANDLEFISH_DB_NAME"),
                user,
                password);
    }

    private String value(String name) {
        return Objects.requireNonNull(environment.get(name), name);
    }
}
