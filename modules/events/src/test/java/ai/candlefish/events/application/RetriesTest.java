package ai.candlefish.events.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static final int MOST = 5;

    @Test
    void waitsLongerAfterEachFailure() {
        assertThat(Retries.pauseAfter(1, MOST)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Retries.pauseAfter(2, MOST)).isEqualTo(Duration.ofSeconds(6));
        assertThat(Retries.pauseAfter(3, MOST)).isEqualTo(Duration.ofSeconds(18));
        assertThat(Retries.pauseAfter(4, MOST)).isEqualTo(Duration.ofSeconds(54));
    }

    @Test
    void givesUpWithoutAFurtherWait() {
        assertThat(Retries.exhausted(4, MOST)).isFalse();
        assertThat(Retries.exhausted(5, MOST)).isTrue();
        assertThat(Retries.pauseAfter(5, MOST)).isZero();
    }

    @Test
    void keepsTryingToGiveUpWithoutHurry() {
        assertThat(Retries.pauseAfter(7, MOST)).isEqualTo(Duration.ofMinutes(10));
        assertThat(Retries.pauseAfter(1_000_000, MOST)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aPatientJobWaitsTenMinutesAtMost() {
        assertThat(Retries.exhausted(5, 100)).isFalse();
        assertThat(Retries.pauseAfter(6, 100)).isEqualTo(Duration.ofSeconds(486));
        assertThat(Retries.pauseAfter(7, 100)).isEqualTo(Duration.ofMinutes(10));
    }
}
