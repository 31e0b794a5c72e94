package ai.candlefish.audit.domain;

import ai.candlefish.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks along the entries of a log and finds the first that is not as it was written.
 *
 * <p>The hash of an entry is the SHA-256 of its predecessor's (32 zero bytes for the first), its position (8 bytes, big-endian)
 * and its content as JSON.
 */
public final class Chain {

    private static final HexFormat HEX = HexFormat.of();
    private static final int HASH_BYTES = 32;

    private byte[] hash = new byte[HASH_BYTES];
    private long position;
    private @Nullable Break found;

    /** What can be wrong with an entry. */
    public enum Finding {
        ENTRY_CHANGED,
        ENTRY_MISSING
    }

    /** The first place where something is wrong. */
    public record Break(long position, Finding finding) {}

    /** Where the log ends, or should end; the hash in hexadecimal digits. */
    public record Head(long position, String hash) {}

    /** Takes the next entry in; after a break nothing more is looked at. */
    public void follow(AuditEntry entry) {
        if (found != null) {
            return;
        }
        long expected = position + 1;
        if (entry.position() != expected) {
            found = new Break(expected, Finding.ENTRY_MISSING);
            return;
        }
        byte[] hashed = next(hash, expected, content(entry.content()));
        if (!HEX.formatHex(hashed).equals(entry.hash())) {
            found = new Break(expected, Finding.ENTRY_CHANGED);
            return;
        }
        position = expected;
        hash = hashed;
    }

    /** What is wrong, once every entry was followed; empty when the log ends where it should. */
    public Optional<Break> end(Head head) {
        if (found == null && position < head.position()) {
            found = new Break(position + 1, Finding.ENTRY_MISSING);
        }
        if (found == null && !HEX.formatHex(hash).equals(head.hash())) {
            found = new Break(Math.max(position, 1), Finding.ENTRY_CHANGED);
        }
        return Optional.ofNullable(found);
    }

    public long position() {
        return position;
    }

    public boolean isBroken() {
        return found != null;
    }

    /** An entry's content as it goes into its hash. */
    public static byte[] content(List<@Nullable String> content) {
        try {
            return Json.MAPPER.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of texts can be written", e);
        }
    }

    private static byte[] next(byte[] previous, long position, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
            return digest.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
