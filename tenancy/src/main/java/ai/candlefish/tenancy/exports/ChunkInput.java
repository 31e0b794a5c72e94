package ai.candlefish.tenancy.exports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads pieces one behind the other; fails where one is missing, as when another export took the place of this one. */
final class ChunkInput extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private long left;
    private byte[] piece = {};
    private int used;
    private int position;

    /** @param bytes how many there are in all */
    ChunkInput(long bytes, IntFunction<Optional<byte[]>> pieces) {
        this.left = bytes;
        this.pieces = pieces;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        if (used == piece.length) {
            piece = pieces.apply(position)
                    .orElseThrow(() -> new IOException("Another export took the place of this one"));
            position++;
            used = 0;
        }
        int taken = Math.min(length, piece.length - used);
        System.arraycopy(piece, used, into, from, taken);
        used += taken;
        left -= taken;
        return taken;
    }
}
