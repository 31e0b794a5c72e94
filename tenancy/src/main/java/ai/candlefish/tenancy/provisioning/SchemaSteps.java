package ai.candlefish.tenancy.provisioning;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.lifecycle.Founding.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The steps that make a franchise's part of the database: its role, its schema, the tables, the locations. */
public final class SchemaSteps {

    public static final String ROLE = "role";
    public static final String SCHEMA = "schema";
    public static final String MIGRATIONS = "migrations";
    public static final String LOCATIONS = "locations";

    private final DataSource owner;
    private final String appRole;
    private final Consumer<String> migrateSchema;

    /**
     * @param owner of the database that the franchise is to lie in
     * @param migrateSchema brings the schema of that name to the present version
     */
    public SchemaSteps(SchemaOwner owner, Consumer<String> migrateSchema) {
        this.owner = owner.connections();
        this.appRole = owner.appRole();
        this.migrateSchema = migrateSchema;
    }

    /** Schema and role names are made from a checked slug, so they need no quoting. */
    public List<Step> of(FranchiseId franchise, List<Place> places) {
        String name = franchise.schema();
        return List.of(
                new Step(ROLE, () -> roleIsThere(name), () -> createRole(name)),
                new Step(SCHEMA, () -> schemaIsThere(name), () -> createSchema(name)),
                new Step(MIGRATIONS, () -> false, () -> migrate(name)),
                new Step(LOCATIONS, () -> locationsAreThere(name, places), () -> addLocations(name, places)));
    }

    private boolean roleIsThere(String role) throws SQLException {
        return exists("""
                select 1 from pg_auth_members
                join pg_roles granted on granted.oid = roleid
                join pg_roles holder on holder.oid = member
                where granted.rolname = ? and holder.rolname = ? and set_option""", role, appRole);
    }

    private Optional<String> createRole(String role) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", role)) {
            execute("create role %s nologin noinherit".formatted(role));
        }
        execute("grant %s to %s with inherit false, set true".formatted(role, appRole));
        return Optional.empty();
    }

    private boolean schemaIsThere(String schema) throws SQLException {
        return exists(
                "select 1 from pg_namespace where nspname = ? and has_schema_privilege(?, oid, 'usage')",
                schema,
                schema);
    }

    private Optional<String> createSchema(String schema) throws SQLException {
        execute("create schema if not exists " + schema);
        execute("revoke all on schema %s from public".formatted(schema));
        execute("grant usage on schema %s to %s".formatted(schema, schema));
        return Optional.empty();
    }

    private Optional<String> migrate(String schema) {
        try {
            migrateSchema.accept(schema);
            return Optional.empty();
        } catch (RuntimeException e) {
            throw StepFailure.passing("The tables could not be made; the app's log has the reason.", e);
        }
    }

    private boolean locationsAreThere(String schema, List<Place> places) throws SQLException {
        for (Place place : places) {
            if (!exists("select 1 from %s.locations where id = ?".formatted(schema), place.id())) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> addLocations(String schema, List<Place> places) throws SQLException {
        String sql =
                "insert into %s.locations (id, name, time_zone, is_primary) values (?, ?, ?, ?) on conflict do nothing"
                        .formatted(schema);
        try (Connection connection = owner.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int position = 0; position < places.size(); position++) {
                Place place = places.get(position);
                insert.setObject(1, place.id());
                insert.setString(2, place.name());
                insert.setString(3, place.timeZone().getId());
                insert.setBoolean(4, position == 0);
                insert.executeUpdate();
            }
        }
        return Optional.empty();
    }

    private boolean exists(String query, Object... values) throws SQLException {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            return statement.executeQuery().next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
