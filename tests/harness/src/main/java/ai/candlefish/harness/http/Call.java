package ai.candlefish.harness.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Promises;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A request that is put together, sent once, and whose answer is checked against the contract. */
public final class Call {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int OK = 200;
    private static final int UNREADABLE = 400;

    private final HttpClient http;
    private final URI app;
    private final String method;
    private final String path;
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Consumer<Answer> watcher;
    private BodyPublisher body = BodyPublishers.noBody();

    Call(
            HttpClient http,
            URI app,
            String method,
            String path,
            Supplier<Optional<String>> token,
            Consumer<Answer> watcher) {
        this.http = http;
        this.app = app;
        this.method = method;
        this.path = path;
        this.watcher = watcher;
        token.get().ifPresent(bearer -> header("Authorization", "Bearer " + bearer));
    }

    public Call query(String name, String value) {
        query.put(name, value);
        return this;
    }

    public Call header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Call headers(Map<String, String> all) {
        headers.putAll(all);
        return this;
    }

    public Call without(String header) {
        headers.remove(header);
        return this;
    }

    /** Bases the change on what that answer showed. */
    public Call ifMatch(Answer read) {
        return header("If-Match", read.etag());
    }

    public Call key(String idempotencyKey) {
        return header("Idempotency-Key", idempotencyKey);
    }

    /** With an idempotency key that nobody used. */
    public Call newKey() {
        return key(UUID.randomUUID().toString());
    }

    public Call json(JsonNode value) {
        return json(value.toString());
    }

    /** With a body in the media type that the API reads for the method. */
    public Call json(String text) {
        return body(method.equals("PATCH") ? "application/merge-patch+json" : "application/json", text);
    }

    public Call body(String mediaType, String text) {
        return body(mediaType, BodyPublishers.ofString(text));
    }

    public Call body(String mediaType, BodyPublisher publisher) {
        body = publisher;
        return header("Content-Type", mediaType);
    }

    /** The answer, as the contract promises it. */
    public Answer send() {
        return checked(sendUnchecked());
    }

    /** The file that the answer is, with what its headers say of it. */
    public HttpResponse<byte[]> download() {
        HttpResponse<byte[]> response = exchange();
        assertThat(response.statusCode()).as(method + " " + uri()).isEqualTo(OK);
        return response;
    }

    /** The answer, as the contract promises it; the server refuses an address that it can't read before anyone is asked. */
    public Answer sendToOddAddress() {
        Answer answer = sendUnchecked();
        boolean isUnread = answer.status() == UNREADABLE && answer.text().isEmpty();
        return isUnread || answer.isTheServersOwn() ? answer : checked(answer);
    }

    private static Answer checked(Answer answer) {
        Promises.check(answer);
        Discretion.check(answer);
        return answer;
    }

    /** The answer, whatever it is. */
    public Answer sendUnchecked() {
        HttpResponse<byte[]> response = exchange();
        try {
            Answer answer = new Answer(method, uri(), response.statusCode(), response.headers(), content(response));
            watcher.accept(answer);
            return answer;
        } catch (IOException e) {
            throw new NoAnswer(method + " " + uri(), e);
        }
    }

    private HttpResponse<byte[]> exchange() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri()).timeout(PATIENCE).method(method, body);
        headers.forEach(request::setHeader);
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new NoAnswer(method + " " + uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(method + " " + uri(), e);
        }
    }

    /** The body as it was before it was packed for the way. */
    private static byte[] content(HttpResponse<byte[]> response) throws IOException {
        boolean isPacked = response.headers().firstValue("Content-Encoding").equals(Optional.of("gzip"));
        if (!isPacked || response.body().length == 0) {
            return response.body();
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return unpacked.readAllBytes();
        }
    }

    private URI uri() {
        String parameters = query.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return app.resolve(parameters.isEmpty() ? path : path + "?" + parameters);
    }
}
