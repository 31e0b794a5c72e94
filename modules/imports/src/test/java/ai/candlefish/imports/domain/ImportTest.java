package ai.candlefish.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportTest {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final ImportPlan PLAN =
            new ImportPlan(';', "NULL", true, Map.of(FileKind.ORDERS, new FileMapping(Map.of("a", "b"), "b")));

    private final Import job = Import.scheduled(PLAN, false, new Actor("1", "Olivia"), NINE);

    @Test
    void isScheduledAndThenRunsToItsEnd() {
        assertThat(job.status()).isEqualTo(ImportStatus.SCHEDULED);

        job.start(NINE);
        job.complete(TEN);

        assertThat(job.status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(job.startedAt()).contains(NINE);
        assertThat(job.finishedAt()).contains(TEN);
    }

    @Test
    void beginsAgainWhenItsNodeWasLost() {
        job.start(NINE);
        job.start(TEN);

        assertThat(job.status()).isEqualTo(ImportStatus.RUNNING);
        assertThat(job.startedAt()).contains(NINE);
    }

    @Test
    void isCancelledAtOnceBeforeItRuns() {
        job.requestCancellation(TEN);

        assertThat(job.status()).isEqualTo(ImportStatus.CANCELLED);
        assertThat(job.finishedAt()).contains(TEN);
    }

    @Test
    void isOnlyAskedToStopWhileItRuns() {
        job.start(NINE);

        job.requestCancellation(TEN);
        job.requestCancellation(TEN);

        assertThat(job.status()).isEqualTo(ImportStatus.RUNNING);
        assertThat(job.cancelRequested()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "REFUSED", "DISCARDED", "CANCELLED"})
    void changesNoMoreOnceItHasEnded(ImportStatus end) {
        job.start(NINE);
        switch (end) {
            case COMPLETED -> job.complete(NINE);
            case REFUSED -> job.refuse(NINE);
            case DISCARDED -> job.discard("The database was away.", NINE);
            default -> job.cancel(NINE);
        }

        assertThat(job.status()).isEqualTo(end);
        assertThat(end.ended()).isTrue();
        assertThatThrownBy(() -> job.start(TEN)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> job.complete(TEN)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> job.refuse(TEN)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> job.discard("", TEN)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> job.cancel(TEN)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> job.requestCancellation(TEN)).isInstanceOf(Refusal.class);
    }

    @Test
    void saysWhyItWasDiscarded() {
        job.discard("The database was away.", TEN);

        assertThat(job.detail()).contains("The database was away.");
    }

    @Test
    void progressReachesAHundredPercentOnlyAtTheEnd() {
        ImportProgress almost = new ImportProgress(1000, 1000);

        assertThat(almost.percent(ImportStatus.RUNNING)).isEqualTo(99);
        assertThat(almost.percent(ImportStatus.COMPLETED)).isEqualTo(100);
        assertThat(new ImportProgress(1, 3).percent(ImportStatus.RUNNING)).isEqualTo(33);
        assertThat(new ImportProgress(0, 0).percent(ImportStatus.SCHEDULED)).isZero();
        assertThat(new ImportProgress(0, 0).percent(ImportStatus.COMPLETED)).isEqualTo(100);
    }

    @Test
    void theDatabaseKeepsThePlanAsItIs() {
        ImportPlan.InDatabase plans = new ImportPlan.InDatabase();

        assertThat(plans.convertToEntityAttribute(plans.convertToDatabaseColumn(PLAN)))
                .isEqualTo(PLAN);
        assertThat(ImportStatus.of("discarded").word()).isEqualTo("discarded");
    }
}
