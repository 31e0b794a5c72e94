package ai.candlefish.tenancy.exports;

import ai.candlefish.tenancy.Breaks;
import ai.candlefish.tenancy.exports.Archive.Contents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes tables into a ZIP, a file with a line of JSON a row for each, as the rows come out of the database. */
final class ArchiveWriter {

    private static final int MOST_ROWS_AT_ONCE = 500;
    private static final long BYTES_AT_ONCE = 2L << 20;
    private static final int ROWS_BETWEEN_REPORTS = 2_000;
    private static final int ROWS_BETWEEN_BREAKS = 200;

    /** A byte of a file takes two digits and stands in memory more than once. */
    private static final int WEIGHT = 4;

    private final Connection connection;
    private final String schema;
    private final ZipOutputStream zip;
    private final LongConsumer progress;
    private final Breaks breaks;
    private long rowsDone;

    /**
     * @param connection in a transaction that sees one moment
     * @param progress is told now and then how many rows are written
     */
    ArchiveWriter(Connection connection, String schema, ZipOutputStream zip, LongConsumer progress, Breaks breaks) {
        this.connection = connection;
        this.schema = schema;
        this.zip = zip;
        this.progress = progress;
        this.breaks = breaks;
    }

    long count(List<ExportedTable> tables) throws SQLException {
        long rows = 0;
        for (ExportedTable table : tables) {
            rows += number("select count(*) from " + named(table));
        }
        return rows;
    }

    Contents write(List<ExportedTable> tables) throws SQLException, IOException {
        List<Contents.Table> written = new ArrayList<>();
        for (ExportedTable table : tables) {
            written.add(write(table));
            progress.accept(rowsDone);
        }
        return new Contents(written, Sha256.of(written));
    }

    private Contents.Table write(ExportedTable table) throws SQLException, IOException {
        MessageDigest digest = Sha256.begin();
        long rows = 0;
        int atOnce = rowsAtOnce(table);
        zip.putNextEntry(new ZipEntry(Manifest.file(table.name())));
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(atOnce);
            String query = "select row_to_json(t)::text from %s t order by %s".formatted(named(table), table.order());
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    byte[] line = (row.getString(1) + "\n").getBytes(StandardCharsets.UTF_8);
                    digest.update(line);
                    zip.write(line);
                    rows++;
                    rowsDone++;
                    if (rowsDone % ROWS_BETWEEN_REPORTS == 0) {
                        progress.accept(rowsDone);
                    }
                    if (rowsDone % ROWS_BETWEEN_BREAKS == 0) {
                        breaks.take();
                    }
                }
            }
        }
        zip.closeEntry();
        return new Contents.Table(table.name(), rows, Sha256.end(digest));
    }

    /** Few where rows hold files: what is read ahead has to fit into memory. */
    private int rowsAtOnce(ExportedTable table) throws SQLException {
        long widest = number("select coalesce(max(%s), 0) from %s t".formatted(table.width(), named(table)));
        return Math.clamp(BYTES_AT_ONCE / (1 + WEIGHT * widest), 1, MOST_ROWS_AT_ONCE);
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The names are the migrations' own: small letters and underscores. */
    private String named(ExportedTable table) {
        return schema + "." + table.name();
    }
}
