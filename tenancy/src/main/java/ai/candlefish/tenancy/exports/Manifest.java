package ai.candlefish.tenancy.exports;

import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.exports.Archive.Contents;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last file of an export: what the others are. */
final class Manifest {

    static final String FILE = "manifest.json";
    private static final String FORMAT = "candlefish-export-1";
    private static final Pattern ROWS = Pattern.compile("tables/([a-z][a-z0-9_]*)\\.ndjson");
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Manifest() {}

    /** Where the rows of a table stand. */
    static String file(String table) {
        return "tables/%s.ndjson".formatted(table);
    }

    /** The table whose rows stand in the file; empty for another file. */
    static Optional<String> table(String file) {
        Matcher rows = ROWS.matcher(file);
        return rows.matches() ? Optional.of(rows.group(1)) : Optional.empty();
    }

    static byte[] of(Franchise franchise, String schemaVersion, Instant takenAt, Contents contents) {
        ObjectNode manifest = MAPPER.createObjectNode();
        manifest.put("format", FORMAT);
        manifest.putObject("franchise")
                .put("id", franchise.id().value())
                .put("name", franchise.name())
                .put("blueprint", franchise.blueprint())
                .put("currency", franchise.currency().getCurrencyCode());
        manifest.put("schemaVersion", schemaVersion);
        manifest.put("takenAt", takenAt.toString());
        manifest.put("sha256", contents.sha256());
        ArrayNode tables = manifest.putArray("tables");
        contents.tables()
                .forEach(table -> tables.addObject()
                        .put("name", table.name())
                        .put("file", file(table.name()))
                        .put("rows", table.rows())
                        .put("sha256", table.sha256()));
        ObjectNode leftOut = manifest.putObject("leftOut");
        new TreeMap<>(ExportedTables.LEFT_OUT).forEach(leftOut::put);
        try {
            return MAPPER.writeValueAsBytes(manifest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers can be written", e);
        }
    }
}
