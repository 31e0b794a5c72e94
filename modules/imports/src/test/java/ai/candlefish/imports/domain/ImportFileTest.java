package ai.candlefish.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.kernel.Upsert;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportFileTest {

    private final ImportFile file = ImportFile.waiting(UUID.randomUUID(), FileKind.ORDERS, "orders.csv");

    @Test
    void isDoneWithWhatBecameOfItsRows() {
        file.begin();
        file.end(new FileOutcome.Done(
                3, Tally.NOTHING.plus(List.of(Upsert.CREATED, Upsert.UNCHANGED)).plus(List.of(Upsert.CREATED))));

        assertThat(file.progress())
                .isEqualTo(
                        new FileProgress(FileKind.ORDERS, "orders.csv", FileStatus.DONE, 3, 3, new Tally(2, 0, 1), 0));
    }

    @Test
    void isRefusedWithItsFirstErrors() {
        file.end(new FileOutcome.Refused(List.of(RowError.ofRow(2, "code", "detail")), 250));

        assertThat(file.status()).isEqualTo(FileStatus.REFUSED);
        assertThat(file.progress().errorCount()).isEqualTo(250);
        assertThat(file.errors()).hasSize(1);
    }

    @Test
    void isLeftOutOnlyBeforeItsEnd() {
        ImportFile running = ImportFile.waiting(UUID.randomUUID(), FileKind.CUSTOMERS, "customers.csv");
        running.begin();
        ImportFile done = ImportFile.waiting(UUID.randomUUID(), FileKind.PRODUCTS, "products.csv");
        done.end(new FileOutcome.Done(0, Tally.NOTHING));

        List.of(file, running, done).forEach(any -> any.leaveOut(FileStatus.SKIPPED));

        assertThat(file.status()).isEqualTo(FileStatus.SKIPPED);
        assertThat(running.status()).isEqualTo(FileStatus.SKIPPED);
        assertThat(done.status()).isEqualTo(FileStatus.DONE);
    }

    @Test
    void waitsAgainAsIfItHadNeverBegun() {
        file.counted(10);
        file.end(new FileOutcome.Done(10, new Tally(10, 0, 0)));

        file.reset();

        assertThat(file.progress())
                .isEqualTo(
                        new FileProgress(FileKind.ORDERS, "orders.csv", FileStatus.WAITING, 10, 0, Tally.NOTHING, 0));
    }

    @Test
    void takesItsTurnByKind() {
        assertThat(file.position()).isEqualTo(3);
        assertThat(FileKind.of(FileKind.ORDER_LINES.word())).isEqualTo(FileKind.ORDER_LINES);
        assertThat(FileStatus.of("skipped").word()).isEqualTo("skipped");
    }
}
