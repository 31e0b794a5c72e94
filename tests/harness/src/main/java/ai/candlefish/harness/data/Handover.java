package ai.candlefish.harness.data;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.http.Client;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A downloaded export. */
public record Handover(Map<String, byte[]> files, JsonNode manifest) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The export, whose length, tag and checksums must be what the API says. */
    public static Handover download(Client client, JsonNode export) {
        HttpResponse<byte[]> response = client.get("/data-export/content").download();
        byte[] file = response.body();
        assertThat(file).hasSize(export.path("bytes").asInt());
        assertThat(sha256(file)).isEqualTo(export.path("sha256").asText());
        assertThat(response.headers().firstValue("ETag")).hasValue("\"" + sha256(file) + "\"");
        assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(file.length);
        Handover handover = unpack(file);
        handover.requireWhole();
        assertThat(handover.manifest().path("sha256")).isEqualTo(export.path("contentSha256"));
        return handover;
    }

    private static Handover unpack(byte[] file) {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
            return new Handover(files, JSON.readTree(files.get("manifest.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file is as the manifest says. */
    private void requireWhole() {
        assertThat(files).hasSize(manifest.path("tables").size() + 1);
        for (JsonNode table : manifest.path("tables")) {
            byte[] content = Objects.requireNonNull(files.get(table.path("file").asText()));
            assertThat(sha256(content)).isEqualTo(table.path("sha256").asText());
            assertThat(lines(content)).isEqualTo(table.path("rows").asLong());
        }
    }

    /** The rows of a table, by name. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new HashMap<>();
        manifest.path("tables")
                .forEach(table ->
                        rows.put(table.path("name").asText(), table.path("rows").asLong()));
        return rows;
    }

    /** The checksums, by table. */
    public Map<String, String> checksums() {
        Map<String, String> checksums = new HashMap<>();
        manifest.path("tables")
                .forEach(table -> checksums.put(
                        table.path("name").asText(), table.path("sha256").asText()));
        return checksums;
    }

    /** The rows of a table as they stand in the file. */
    public String text(String table) {
        return new String(files.get("tables/%s.ndjson".formatted(table)), StandardCharsets.UTF_8);
    }

    /** The names and contents of all files. */
    public String text() {
        return files.entrySet().stream()
                .map(file -> file.getKey() + "\n" + new String(file.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    private static long lines(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().count();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
