package ai.candlefish.tenancy.exports;

import ai.candlefish.tenancy.exports.Archive.Contents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads the tables of an export into a schema, in the order in which they stand there. */
final class ArchiveReader {

    private static final int CHARS_AT_ONCE = 1 << 20;

    private final Connection connection;
    private final String schema;

    /** What was read: the rows, and the checksum of the whole file. */
    record Found(Contents contents, String sha256) {}

    ArchiveReader(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    Found read(InputStream file) throws IOException, SQLException {
        DigestInputStream digested = new DigestInputStream(file, Sha256.begin());
        List<Contents.Table> tables = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(digested)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Optional<String> table = Manifest.table(entry.getName());
                if (table.isPresent()) {
                    tables.add(read(table.get(), zip));
                }
            }
            digested.transferTo(OutputStream.nullOutputStream()); // what the ZIP ends with
        }
        return new Found(new Contents(tables, Sha256.of(tables)), Sha256.end(digested.getMessageDigest()));
    }

    private Contents.Table read(String table, ZipInputStream zip) throws IOException, SQLException {
        MessageDigest digest = Sha256.begin();
        BufferedReader lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
        StringBuilder waiting = new StringBuilder();
        long rows = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            rows++;
            waiting.append(waiting.isEmpty() ? "[" : ",").append(line);
            if (waiting.length() > CHARS_AT_ONCE) {
                insert(table, waiting);
            }
        }
        if (!waiting.isEmpty()) {
            insert(table, waiting);
        }
        return new Contents.Table(table, rows, Sha256.end(digest));
    }

    private void insert(String table, StringBuilder rows) throws SQLException {
        String sql = "insert into %1$s.%2$s select * from json_populate_recordset(null::%1$s.%2$s, ?::json)"
                .formatted(schema, table);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, rows.append(']').toString());
            insert.executeUpdate();
        }
        rows.setLength(0);
    }
}
