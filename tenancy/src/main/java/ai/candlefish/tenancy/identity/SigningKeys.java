package ai.candlefish.tenancy.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of the identity provider, kept ahead of need.
 *
 * <p>{@link #keepFresh} runs in the background; requests only ever read what is here. Keys are served for an hour after the
 * provider was last heard of. A key id that is not here asks for a refresh, once in 30 seconds at most, so that tokens with
 * made-up key ids can't turn into calls; whoever asks while a refresh is under way waits for what it brings.
 */
public final class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class.getName());
    private static final Duration SERVED_STALE_FOR = Duration.ofHours(1);
    private static final Duration BETWEEN_UNKNOWN_KEYS = Duration.ofSeconds(30);
    private static final Duration BETWEEN_READS = Duration.ofSeconds(30);
    private static final Duration TIMEOUT = Duration.ofMillis(900);

    private record Keys(JWKSet set, Instant at) {}

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();
    private final AtomicReference<@Nullable Keys> keys = new AtomicReference<>();
    private final URI address;
    private final Clock clock;
    private final Runnable whenKeysGo;
    private Instant lastUnknownKey = Instant.EPOCH;
    private boolean isAway;

    /** @param whenKeysGo called when a key is withdrawn: what it signed must be verified anew */
    public SigningKeys(URI address, Clock clock, Runnable whenKeysGo) {
        this.address = address;
        this.clock = clock;
        this.whenKeysGo = whenKeysGo;
    }

    /** The present keys; empty when the provider was not heard of for an hour, or never. */
    public Optional<JWKSet> current() {
        Keys present = keys.get();
        return present == null || present.at().plus(SERVED_STALE_FOR).isBefore(clock.instant())
                ? Optional.empty()
                : Optional.of(present.set());
    }

    /** The key of that id, after one more look at the provider where the id is new and none was taken lately. */
    public Optional<JWK> find(String keyId) {
        Optional<JWK> known = here(keyId);
        if (known.isPresent()) {
            return known;
        }
        lookAgain(keyId);
        return here(keyId);
    }

    /** Reads the keys when it is time to: half a minute after they were last read, at once while there are none. */
    public void keepFresh() {
        Keys present = keys.get();
        if (present == null || !present.at().plus(BETWEEN_READS).isAfter(clock.instant())) {
            refresh();
        }
    }

    /** Reads the keys from the provider; on a failure those that are here stay. */
    public synchronized void refresh() {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            JWKSet fresh = JWKSet.parse(response.body()).toPublicJWKSet();
            Keys before = keys.getAndSet(new Keys(fresh, clock.instant()));
            if (before != null && !withinKeyIds(before.set(), fresh)) {
                whenKeysGo.run();
            }
            tell(false, "The identity provider''s keys were read");
        } catch (IOException | ParseException e) {
            tell(
                    true,
                    "The identity provider''s keys could not be read ({0}); trying again until they can",
                    e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean withinKeyIds(JWKSet some, JWKSet all) {
        return some.getKeys().stream().allMatch(key -> all.getKeyByKeyId(key.getKeyID()) != null);
    }

    private Optional<JWK> here(String keyId) {
        return current().map(set -> set.getKeyByKeyId(keyId));
    }

    private synchronized void lookAgain(String keyId) {
        Instant now = clock.instant();
        if (here(keyId).isEmpty() && !now.isBefore(lastUnknownKey.plus(BETWEEN_UNKNOWN_KEYS))) {
            lastUnknownKey = now;
            refresh();
        }
    }

    /** Once per change, since the next try follows soon. */
    private void tell(boolean away, String what, Object... details) {
        if (isAway != away) {
            isAway = away;
            LOG.log(away ? Level.WARNING : Level.INFO, what, details);
        }
    }
}
