package ai.candlefish.tenancy.exports;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkStreamTest {

    private final List<String> pieces = new ArrayList<>();
    private final ChunkStream stream =
            new ChunkStream(4, (position, piece) -> pieces.add(position + " " + new String(piece, US_ASCII)));

    @Test
    void cutsWhatIsWrittenIntoPiecesOfOneSize() {
        write("ab");
        stream.write('c');
        write("defghijkl");
        stream.close();

        assertThat(pieces).containsExactly("0 abcd", "1 efgh", "2 ijkl");
        assertThat(stream.written()).isEqualTo(12);
    }

    @Test
    void endsWithAShortOne() {
        write("abcde");
        stream.close();

        assertThat(pieces).containsExactly("0 abcd", "1 e");
    }

    @Test
    void hasNoneWhereNothingIsWritten() {
        stream.close();

        assertThat(pieces).isEmpty();
    }

    private void write(String text) {
        byte[] bytes = text.getBytes(US_ASCII);
        stream.write(bytes, 0, bytes.length);
    }
}
