package ai.candlefish.tenancy.exports;

import java.io.OutputStream;
import java.util.Arrays;

/** Collects what is written into pieces of one size, the last one excepted. */
final class ChunkStream extends OutputStream {

    private final byte[] piece;
    private final Sink sink;
    private int filled;
    private int position;
    private long written;

    /** Where the pieces go. */
    @FunctionalInterface
    interface Sink {
        void take(int position, byte[] piece);
    }

    ChunkStream(int size, Sink sink) {
        this.piece = new byte[size];
        this.sink = sink;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int taken = 0;
        while (taken < length) {
            int fitting = Math.min(length - taken, piece.length - filled);
            System.arraycopy(bytes, from + taken, piece, filled, fitting);
            filled += fitting;
            taken += fitting;
            written += fitting;
            if (filled == piece.length) {
                passOn();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            passOn();
        }
    }

    long written() {
        return written;
    }

    private void passOn() {
        sink.take(position, Arrays.copyOf(piece, filled));
        position++;
        filled = 0;
    }
}
