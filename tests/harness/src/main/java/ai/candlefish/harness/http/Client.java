package ai.candlefish.harness.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Someone who asks the app for things, below one path. */
public final class Client {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI app;
    private final Supplier<Optional<String>> token;
    private final String base;
    private final Consumer<Answer> watcher;

    private Client(URI app, Supplier<Optional<String>> token, String base, Consumer<Answer> watcher) {
        this.app = app;
        this.token = token;
        this.base = base;
        this.watcher = watcher;
    }

    /** @param token what is sent as bearer token, if anything */
    public static Client of(URI app, Supplier<Optional<String>> token) {
        return new Client(app, token, "", answer -> {});
    }

    /** The same one, below the API's root. */
    public Client api() {
        return new Client(app, token, "/api/v1", watcher);
    }

    /** The same one, below the path of a franchise. */
    public Client in(String franchise) {
        return new Client(app, token, "/api/v1/franchises/" + franchise, watcher);
    }

    /** The franchise that it asks in. */
    public String franchise() {
        return base.substring(base.lastIndexOf('/') + 1);
    }

    /** The same one, each of whose answers the watcher is shown before anybody else; it fails what it objects to. */
    public Client watchedBy(Consumer<Answer> newWatcher) {
        return new Client(app, token, base, newWatcher);
    }

    public Call get(String path) {
        return call("GET", path);
    }

    public Call post(String path) {
        return call("POST", path);
    }

    public Call patch(String path) {
        return call("PATCH", path);
    }

    public Call call(String method, String path) {
        return new Call(HTTP, app, method, base + path, token, watcher);
    }
}
