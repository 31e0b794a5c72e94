package ai.candlefish.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and gives out every character before the first byte that is none, so that whoever reads knows the line of it.
 * A byte order mark at the start is left out. A row that does not end is cut off.
 */
final class StrictUtf8Reader extends Reader {

    /** More characters than any honest row has. */
    static final int LONGEST_ROW = 1 << 20;

    private static final int BUFFER = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer undecoded = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer decoded = CharBuffer.allocate(BUFFER).flip();
    private boolean bytesEnded;
    private boolean broken;
    private boolean begun;
    private int sinceRowBegan;
    private int lineEnds;
    private char last;

    StrictUtf8Reader(InputStream bytes) {
        this.bytes = bytes;
    }

    /** A byte that is no part of UTF-8 text. */
    static final class NotUtf8 extends IOException {

        private static final long serialVersionUID = 1L;

        private final int line;

        NotUtf8(int line) {
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** More than {@link #LONGEST_ROW} characters without the end of a row. */
    static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    void rowBegins() {
        sinceRowBegan = 0;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!decoded.hasRemaining()) {
            if (broken) {
                throw new NotUtf8(lineEnds + 1);
            }
            if (bytesEnded && !undecoded.hasRemaining()) {
                return -1;
            }
            decodeSome();
        }
        int count = Math.min(length, decoded.remaining());
        sinceRowBegan += count;
        if (sinceRowBegan > LONGEST_ROW) {
            throw new RowTooLong();
        }
        decoded.get(into, offset, count);
        countLineEnds(into, offset, count);
        return count;
    }

    private void countLineEnds(char[] text, int offset, int count) {
        for (int at = offset; at < offset + count; at++) {
            char character = text[at];
            if (character == '\r' || (character == '\n' && last != '\r')) {
                lineEnds++;
            }
            last = character;
        }
    }

    private void decodeSome() throws IOException {
        undecoded.compact();
        int count = bytes.read(undecoded.array(), undecoded.position(), undecoded.remaining());
        if (count < 0) {
            bytesEnded = true;
        } else {
            undecoded.position(undecoded.position() + count);
        }
        undecoded.flip();
        decoded.clear();
        CoderResult result = decoder.decode(undecoded, decoded, bytesEnded);
        decoded.flip();
        broken = result.isError();
        if (!begun && decoded.hasRemaining()) {
            begun = true;
            if (decoded.get(decoded.position()) == BYTE_ORDER_MARK) {
                decoded.get();
            }
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
