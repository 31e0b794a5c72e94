package ai.candlefish.web;

import ai.candlefish.kernel.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of idempotency keys in one schema, on the connection of the running transaction. */
final class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final int CLEARED_AT_ONCE = 10;

    private final Connection connection;
    private final String schema;

    /** @param schema a name that needs no quoting */
    IdempotencyKeys(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** Who asks for what, under which key. */
    record Scope(String principal, String path, String method, String key) {}

    /** Keeps others from the key until the transaction ends; false when somebody else does. */
    boolean lock(Scope scope) throws SQLException {
        String name = String.join("\n", schema, scope.principal(), scope.path(), scope.method(), scope.key());
        try (PreparedStatement statement = prepared("select pg_try_advisory_xact_lock(hashtextextended(?, 0))", name)) {
            ResultSet row = statement.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    /**
     * The answer that the key got before.
     *
     * @throws Refusal unprocessable, when that was to another body
     */
    Optional<Response> find(Scope scope, byte[] bodyHash) throws SQLException {
        String sql = "select body_hash, status, location, etag, body from %s.idempotency_keys ".formatted(schema)
                + "where principal = ? and path = ? and method = ? and key = ?";
        try (PreparedStatement statement =
                prepared(sql, scope.principal(), scope.path(), scope.method(), scope.key())) {
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.of(replay(row, bodyHash)) : Optional.empty();
        }
    }

    private static Response replay(ResultSet earlier, byte[] bodyHash) throws SQLException {
        if (!MessageDigest.isEqual(earlier.getBytes("body_hash"), bodyHash)) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "idempotency_key_reused",
                    "This Idempotency-Key came with another body before. Use a new key for a new request.");
        }
        return Response.status(earlier.getInt("status"))
                .header(HttpHeaders.LOCATION, earlier.getString("location"))
                .header(HttpHeaders.ETAG, earlier.getString("etag"))
                .header("Idempotency-Replayed", "true")
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(earlier.getString("body"))
                .build();
    }

    void store(Scope scope, byte[] bodyHash, Response answer, String body, Instant now) throws SQLException {
        String sql = "insert into %s.idempotency_keys ".formatted(schema)
                + "(principal, path, method, key, body_hash, status, location, etag, body, created_at) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = prepared(
                sql,
                scope.principal(),
                scope.path(),
                scope.method(),
                scope.key(),
                bodyHash,
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG),
                body,
                now.atOffset(ZoneOffset.UTC))) {
            statement.executeUpdate();
        }
    }

    /** Removes a few that nobody will ask for any more. */
    void clearOldOnes(Instant now) throws SQLException {
        String sql = "delete from %1$s.idempotency_keys where ctid in (select ctid from %1$s.idempotency_keys "
                        .formatted(schema)
                + "where created_at < ? order by created_at limit ? for update skip locked)";
        try (PreparedStatement statement = prepared(sql, now.minus(KEPT).atOffset(ZoneOffset.UTC), CLEARED_AT_ONCE)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        return statement;
    }
}
