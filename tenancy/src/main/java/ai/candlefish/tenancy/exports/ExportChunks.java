package ai.candlefish.tenancy.exports;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.persistence.FranchiseSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bytes of exports, in pieces that lie with the franchise. A piece is read or written at a time. */
@ApplicationScoped
public class ExportChunks {

    @Inject
    @SuppressWarnings("NullAway.Init")
    FranchiseSessions sessions;

    public void add(FranchiseId franchise, UUID export, int position, byte[] content) {
        sessions.change(
                franchise,
                connection -> update(
                        connection,
                        "insert into %s.export_chunks (export_id, position, content) values (?, ?, ?)"
                                .formatted(franchise.schema()),
                        export,
                        position,
                        content));
    }

    private Optional<byte[]> find(FranchiseId franchise, UUID export, int position) {
        String sql = "select content from %s.export_chunks where export_id = ? and position = ?"
                .formatted(franchise.schema());
        return sessions.snapshot(franchise, connection -> {
            try (PreparedStatement query = prepared(connection, sql, export, position);
                    ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes("content")) : Optional.empty();
            }
        });
    }

    /** The whole file. It is read piece by piece, and fails when another export takes its place meanwhile. */
    public InputStream open(FranchiseId franchise, UUID export, long bytes) {
        return new ChunkInput(bytes, position -> find(franchise, export, position));
    }

    /** Makes room: of each franchise one export is kept. */
    public void clear(FranchiseId franchise) {
        sessions.change(
                franchise,
                connection -> update(connection, "delete from %s.export_chunks".formatted(franchise.schema())));
    }

    private static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        return statement;
    }
}
