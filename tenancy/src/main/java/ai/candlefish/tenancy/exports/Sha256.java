package ai.candlefish.tenancy.exports;

import ai.candlefish.tenancy.exports.Archive.Contents.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The checksums of an export. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static String end(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a line a table, by name: the name, the number of rows and their checksum, with a space between. */
    static String of(List<Table> tables) {
        MessageDigest digest = begin();
        tables.stream()
                .sorted(Comparator.comparing(Table::name))
                .forEach(table -> digest.update("%s %d %s\n"
                        .formatted(table.name(), table.rows(), table.sha256())
                        .getBytes(StandardCharsets.UTF_8)));
        return end(digest);
    }
}
