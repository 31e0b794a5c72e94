package ai.candlefish.tenancy.exports;

import java.time.Instant;
import java.util.List;

/**
 * A finished export.
 *
 * @param schemaVersion the version that the tables had
 * @param takenAt the moment that it shows
 * @param bytes how long the file is
 * @param sha256 of the file, in hexadecimal digits
 * @param contents what is in it
 */
public record Archive(String schemaVersion, Instant takenAt, long bytes, String sha256, Contents contents) {

    /**
     * What is in an export. Two exports with the same {@code sha256} hold the same rows, whichever franchise they are of.
     *
     * @param tables in an order in which no row comes before one that it refers to
     */
    public record Contents(List<Table> tables, String sha256) {

        public Contents {
            tables = List.copyOf(tables);
        }

        /** What is in it of one table: so many lines of JSON, with the SHA-256 of all of them. */
        public record Table(String name, long rows, String sha256) {}
    }
}
