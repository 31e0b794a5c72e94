package ai.candlefish.harness.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with files, as browsers send it. */
public final class Multipart {

    private final String boundary = "form-" + UUID.randomUUID();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    public Multipart json(String name, String value) {
        return part("Content-Disposition: form-data; name=\"%s\"".formatted(name), "application/json", bytes(value));
    }

    public Multipart file(String name, String fileName, String content) {
        return file(name, fileName, bytes(content));
    }

    public Multipart file(String name, String fileName, byte[] content) {
        return file(name, fileName, "text/csv", content);
    }

    public Multipart file(String name, String fileName, String mediaType, byte[] content) {
        String disposition = "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"".formatted(name, fileName);
        return part(disposition, mediaType, content);
    }

    private Multipart part(String disposition, String mediaType, byte[] content) {
        parts.writeBytes(bytes("--%s\r\n%s\r\nContent-Type: %s\r\n\r\n".formatted(boundary, disposition, mediaType)));
        parts.writeBytes(content);
        parts.writeBytes(bytes("\r\n"));
        return this;
    }

    public String mediaType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    public BodyPublisher body() {
        parts.writeBytes(bytes("--%s--\r\n".formatted(boundary)));
        return BodyPublishers.ofByteArray(parts.toByteArray());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
