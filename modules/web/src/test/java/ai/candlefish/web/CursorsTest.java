package ai.candlefish.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorsTest {

    private static final List<String> POSITION = List.of("id-1", "Ærø & Söhne, “GmbH”");

    private final Cursors cursors = new Cursors(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void bringBackTheirPosition() {
        assertThat(cursors.read("scope", cursors.write("scope", POSITION))).isEqualTo(POSITION);
    }

    @Test
    void areGoodForNothingElse() {
        assertRefused("another scope", cursors.write("scope", POSITION));
    }

    @Test
    void areRefusedWhenTheyWereChanged() {
        String cursor = cursors.write("scope", POSITION);
        Cursors ofAnotherKey = new Cursors(Base64.getEncoder().encodeToString(new byte[] {1, 2, 3}));

        assertRefused("scope", "x" + cursor);
        assertRefused("scope", cursor + "x");
        assertRefused("scope", cursor.substring(0, cursor.indexOf('.')));
        assertRefused("scope", ".");
        assertRefused("scope", "");
        assertRefused("scope", "%%%");
        assertRefused("scope", ofAnotherKey.write("scope", POSITION));
    }

    private void assertRefused(String scope, String cursor) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cursors.read(scope, cursor))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(InputError::pointer)
                        .containsExactly("query/cursor"));
    }
}
