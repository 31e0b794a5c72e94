package ai.candlefish.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.candlefish.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @Test
    void nameTheVersionThatAChangeIsBasedOn() {
        assertThat(EntityTags.requiredVersion("\"7\"")).isEqualTo(7);
        assertThat(EntityTags.requiredVersion("\"7-gzip\"")).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "*", "W/\"7\"", "\"x\"", "\"7\", \"8\"", "\"99999999999999999999\""})
    void thatAreNotOursAreStale(String ifMatch) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> EntityTags.requiredVersion(ifMatch))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void areAskedForWhenMissing(String ifMatch) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> EntityTags.requiredVersion(ifMatch))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.PRECONDITION_MISSING));
    }
}
