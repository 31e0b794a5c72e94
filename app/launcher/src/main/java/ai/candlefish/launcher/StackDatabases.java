package ai.candlefish.launcher;

import ai.candlefish.launcher.postgres.Databases;
import ai.candlefish.migrations.Migrator;
import ai.candlefish.migrations.Owners;
import ai.candlefish.tenancy.databases.DatabaseSettings;
import ai.candlefish.tenancy.provisioning.SchemaOwner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The databases that franchises lie in, all in the one PostgreSQL of a stack, by the names that the registry knows them by. */
public final class StackDatabases {

    private static final String DATABASE = "candlefish";
    private static final String OWNER = "candlefish_owner";

    private final List<String> further;
    private final Login login;

    /** Gives a role's login for a database. */
    interface Login {
        DatabaseLogin of(String database, String role);
    }

    StackDatabases(List<String> further, Login login) {
        this.further = further;
        this.login = login;
    }

    /** The home database's name first. */
    public List<String> names() {
        return Stream.concat(Stream.of(Owners.HOME), further.stream()).toList();
    }

    /** Those beside the home database. */
    public List<String> further() {
        return further;
    }

    /** The role that owns a database: migrations and provisioning, never requests. */
    public DatabaseLogin owner(String name) {
        return login.of(suffixed(DATABASE, name), OWNER);
    }

    /** The role of the app's pool, which may act as a franchise's role and reads no franchise by itself. */
    public DatabaseLogin app(String name) {
        return login.of(suffixed(DATABASE, name), suffixed(Migrator.APP_ROLE, name));
    }

    private static String suffixed(String word, String name) {
        return name.equals(Owners.HOME) ? word : word + "_" + name;
    }

    /** What lies in them, with the logins of those who own them. */
    public PlatformData data() {
        return new PlatformData(
                owner(Owners.HOME).dataSource(),
                further.stream()
                        .map(name -> new SchemaOwner(
                                name, owner(name).dataSource(), app(name).user()))
                        .toList());
    }

    /** Where they are and what the app and migrations log in as, as both read it from their environment. */
    public Map<String, String> environment() {
        Map<String, String> all = new HashMap<>();
        all.put("CANDLEFISH_DATABASES", String.join(",", names()));
        names().forEach(name -> {
            String prefix = DatabaseSettings.prefix(name);
            DatabaseLogin app = app(name);
            all.put(prefix + "HOST", app.host());
            all.put(prefix + "PORT", Integer.toString(app.port()));
            all.put(prefix + "NAME", app.database());
            all.put(prefix + "USER", app.user());
            all.put(prefix + "PASSWORD", app.password());
            all.put(prefix + "OWNER_USER", owner(name).user());
            all.put(prefix + "OWNER_PASSWORD", owner(name).password());
        });
        return all;
    }

    void create(Databases server) {
        names().forEach(name -> server.candlefish(owner(name), app(name)));
    }
}
