package ai.candlefish.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.audit.AuditedRequest.Facts;
import ai.candlefish.tenancy.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The chain on the real database is tested over HTTP, in {@code AuditIT}. */
class ChainTest {

    private static final String ZEROS = "0".repeat(64);

    @Test
    void aLogWithoutEntriesIsWhole() {
        assertThat(new Chain().end(new Chain.Head(0, ZEROS))).isEmpty();
    }

    @Test
    void aLogThatEndsTooEarlyMissesItsNextEntry() {
        assertThat(new Chain().end(new Chain.Head(3, ZEROS))).contains(new Chain.Break(1, Chain.Finding.ENTRY_MISSING));
    }

    @Test
    void theContentOfAnEntryIsAListOfTextsInWhichWhatIsAbsentIsNull() {
        Facts facts = new Facts("getOrder", "/orders/1", "203.0.113.7", "4bf9", null);

        AuditEntry entry = AuditEntry.of(
                facts, new Actor("helen", "Helen «Q»"), 200, null, Instant.parse("2026-11-20T13:31:07.123456789Z"));

        assertThat(new String(Chain.content(entry.content()), StandardCharsets.UTF_8))
                .isEqualTo("""
                        ["%s","2026-11-20T13:31:07.123456Z","helen","Helen «Q»",null,"getOrder","/orders/1","200",null,"203.0.113.7","4bf9"]""".formatted(entry.id()));
    }
}
