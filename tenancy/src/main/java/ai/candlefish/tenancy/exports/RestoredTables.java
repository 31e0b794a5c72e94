package ai.candlefish.tenancy.exports;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.exports.ArchiveReader.Found;
import ai.candlefish.tenancy.provisioning.StepFailure;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Fills the tables of a new franchise from an export: all of them as they were, or none. */
public final class RestoredTables {

    private final DataSource owner;

    /** @param owner connections of the role that owns the schemas */
    public RestoredTables(DataSource owner) {
        this.owner = owner;
    }

    /** Whether it is done: a franchise has a location from the moment it is filled. */
    public boolean areThere(FranchiseId franchise) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select exists (select 1 from %s.locations)".formatted(franchise.schema()))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /**
     * Puts the rows of the export in the place of what the tables begin with.
     *
     * @throws StepFailure lasting, when the file is not the one that was written
     */
    public void fill(FranchiseId franchise, Archive archive, InputStream file) throws SQLException, IOException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            empty(connection, franchise.schema());
            Found found = new ArchiveReader(connection, franchise.schema()).read(file);
            if (!found.sha256().equals(archive.sha256()) || !found.contents().equals(archive.contents())) {
                throw StepFailure.lasting(
                        "The export is damaged: its checksums are not those that it was made with.", null);
            }
            connection.commit(); // what is not committed is undone with the connection
        }
    }

    private static void empty(Connection connection, String schema) throws SQLException {
        String tables = ExportedTables.of(connection, schema).stream()
                .map(table -> schema + "." + table.name())
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate " + tables);
        }
    }
}
