package ai.candlefish.imports.rest;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a form. */
record Part(String name, @Nullable String fileName, MediaType type, InputStream content) implements EntityPart {

    static Part json(String text) {
        return new Part("mapping", null, MediaType.APPLICATION_JSON_TYPE, bytes(text));
    }

    static Part csv(String name, String text) {
        return new Part(name, name + ".csv", new MediaType("text", "csv"), bytes(text));
    }

    Part of(String major, String minor) {
        return new Part(name, fileName, new MediaType(major, minor), content);
    }

    Part named(@Nullable String newFileName) {
        return new Part(name, newFileName, type, content);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Optional<String> getFileName() {
        return Optional.ofNullable(fileName);
    }

    @Override
    public InputStream getContent() {
        return content;
    }

    @Override
    public <T> T getContent(Class<T> wanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T getContent(GenericType<T> wanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MultivaluedMap<String, String> getHeaders() {
        return new MultivaluedHashMap<>();
    }

    @Override
    public MediaType getMediaType() {
        return type;
    }
}
