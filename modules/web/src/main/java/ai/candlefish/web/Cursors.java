package ai.candlefish.web;

import ai.candlefish.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes and reads cursors: opaque, signed, and good only for the list, filters, franchise and caller they were made for. */
@ApplicationScoped
public class Cursors {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int SIGNATURE_BYTES = 16;
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec key;

    @Inject
    public Cursors(@ConfigProperty(name = "CANDLEFISH_CURSOR_KEY") String base64Key) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(base64Key), "HmacSHA256");
    }

    @SuppressWarnings("NullAway") // for the CDI proxy, which never calls a method of its own instance
    protected Cursors() {
        this.key = null;
    }

    /** A cursor that says where the next page begins. */
    public String write(String scope, List<String> position) {
        return write(scope, String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8));
    }

    private String write(String scope, byte[] payload) {
        return ENCODER.encodeToString(payload) + "." + ENCODER.encodeToString(sign(scope, payload));
    }

    /**
     * The position that was written with the same scope.
     *
     * @throws Refusal invalid input, when the cursor was changed, or made for something else
     */
    public List<String> read(String scope, String cursor) {
        String[] parts = cursor.split("\\.", -1);
        try {
            byte[] payload = Base64.getUrlDecoder().decode(parts[0]);
            byte[] written = write(scope, payload).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(cursor.getBytes(StandardCharsets.UTF_8), written)) {
                return List.of(new String(payload, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            }
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        throw refused();
    }

    private static Refusal refused() {
        return Refusal.invalid("query/cursor", "bad_cursor", "is not a cursor of this list; start again without one");
    }

    private byte[] sign(String scope, byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(scope.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
