package ai.candlefish.harness.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request written byte by byte, for what no proper client would send. */
public final class RawRequest {

    private static final int PATIENCE_MILLIS = 30_000;

    private final URI app;
    private final String method;
    private final String target;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private RawRequest(URI app, String method, String target) {
        this.app = app;
        this.method = method;
        this.target = target;
        header("Host", app.getAuthority());
        header("Connection", "close");
    }

    public static RawRequest to(URI app, String method, String target) {
        return new RawRequest(app, method, target);
    }

    public RawRequest header(String name, String value) {
        head.writeBytes(bytes(name + ": " + value + "\r\n"));
        return this;
    }

    public RawRequest bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** Bytes behind the head, as they are. */
    public RawRequest body(String content) {
        body.writeBytes(bytes(content));
        return this;
    }

    /** The content in chunks, so that nothing says how long it is. */
    public RawRequest chunked(String content) {
        header("Transfer-Encoding", "chunked");
        int size = 8192;
        for (int from = 0; from < content.length(); from += size) {
            byte[] chunk = bytes(content.substring(from, Math.min(content.length(), from + size)));
            body(Integer.toHexString(chunk.length) + "\r\n");
            body.writeBytes(chunk);
            body("\r\n");
        }
        return body("0\r\n\r\n");
    }

    /** The answer, as far as it is one. */
    public Answer send() {
        try (Socket socket = new Socket(app.getHost(), app.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket.getOutputStream());
            return answer(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(OutputStream out) throws IOException {
        try {
            out.write(bytes(method + " " + target + " HTTP/1.1\r\n"));
            head.writeTo(out);
            out.write(bytes("\r\n"));
            body.writeTo(out);
            out.flush();
        } catch (SocketException answeredBeforeTheEnd) {
            // A server that has read enough may close; what it said is still there to read.
            return;
        }
    }

    private Answer answer(byte[] received) throws IOException {
        InputStream in = new ByteArrayInputStream(received);
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 ")) {
            throw new AssertionError(
                    method + " " + target + " got no answer: " + new String(received, StandardCharsets.UTF_8));
        }
        Map<String, List<String>> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] header = line.split(": ?", 2);
            headers.computeIfAbsent(header[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header[1]);
        }
        boolean inChunks = headers.getOrDefault("transfer-encoding", List.of()).contains("chunked");
        byte[] content = inChunks ? unchunked(in) : in.readAllBytes();
        URI address = URI.create(app + target.replaceAll("[^A-Za-z0-9/._~-].*", ""));
        return new Answer(
                method,
                address,
                Integer.parseInt(status.substring(9, 12)),
                HttpHeaders.of(headers, (a, b) -> true),
                content);
    }

    private static byte[] unchunked(InputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            content.writeBytes(in.readNBytes(size));
            line(in);
        }
        return content.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int character = in.read(); character >= 0 && character != '\n'; character = in.read()) {
            if (character != '\r') {
                line.write(character);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
