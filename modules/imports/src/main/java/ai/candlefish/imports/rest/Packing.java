package ai.candlefish.imports.rest;

import ai.candlefish.kernel.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** Packs the files of an upload as they come in, so that none is ever whole in memory, and bounds them together. */
final class Packing {

    static final long MOST_BYTES = 20L << 20;

    private static final int BUFFER = 1 << 16;

    private long taken;

    /** A packed content with the SHA-256 of what it was, in hexadecimal. */
    static final class Packed {

        private final byte[] bytes;
        private final String digest;

        private Packed(byte[] bytes, String digest) {
            this.bytes = bytes;
            this.digest = digest;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        String digest() {
            return digest;
        }
    }

    /**
     * The content, packed by gzip.
     *
     * @throws Refusal too large, when it and what was packed before have more than {@link #MOST_BYTES} together
     */
    Packed pack(InputStream content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(BUFFER);
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(new GZIPOutputStream(packed, BUFFER), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                taken += count;
                if (taken > MOST_BYTES) {
                    throw Refusal.of(
                            Refusal.Kind.TOO_LARGE,
                            "files_too_large",
                            "The files may have %d MiB together.".formatted(MOST_BYTES >> 20));
                }
                out.write(buffer, 0, count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Packed(packed.toByteArray(), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
