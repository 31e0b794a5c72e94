package ai.candlefish.orders.domain;

import static ai.candlefish.orders.domain.Drafts.NOON;
import static ai.candlefish.orders.domain.Drafts.OLIVIA;
import static ai.candlefish.orders.domain.Drafts.TERMS;
import static ai.candlefish.orders.domain.Drafts.USD;
import static ai.candlefish.orders.domain.Drafts.draft;
import static ai.candlefish.orders.domain.Drafts.line;
import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Money;
import ai.candlefish.kernel.Upsert;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderLinesTest {

    private static final UUID PLAQUE = Ids.next();
    private static final UUID TROPHY = Ids.next();

    @Test
    void linesKeepTheirIdsWhileTheirProductsStay() {
        Order order = draft(line(PLAQUE, 1, "10"), line(TROPHY, 2, "20"));
        List<UUID> ids = order.lines().stream().map(OrderLine::id).toList();

        order.change(TERMS, List.of(line(TROPHY, 2, "20"), line(PLAQUE, 5, "9")), USD, OLIVIA, NOON);

        assertThat(order.lines()).extracting(OrderLine::id).containsExactly(ids.get(1), ids.get(0));
        assertThat(order.totals(USD).total()).isEqualTo(Money.of("85.00", "USD"));
        assertThat(order.units()).isEqualTo(7);
    }

    @Test
    void aProductThatStandsTwiceGoesOnFromTheLineThatSaysTheSame() {
        Order order = draft(line(PLAQUE, 1, "10"), line(PLAQUE, 2, "10"));
        List<UUID> ids = order.lines().stream().map(OrderLine::id).toList();

        order.change(TERMS, List.of(line(PLAQUE, 2, "10"), line(PLAQUE, 7, "10")), USD, OLIVIA, NOON);

        assertThat(order.lines()).extracting(OrderLine::id).containsExactly(ids.get(1), ids.get(0));
    }

    @Test
    void linesThatAreNotNamedAnyMoreGo() {
        Order order = draft(line(PLAQUE, 1, "10"), line(TROPHY, 2, "20"));

        order.change(TERMS, List.of(), USD, OLIVIA, NOON);

        assertThat(order.lines()).isEmpty();
        assertThat(order.lineCount()).isZero();
        assertThat(order.totals(USD).total()).isEqualTo(Money.of("0.00", "USD"));
    }

    @Test
    void anImportSaysWhatBecameOfEachLine() {
        Order order = draft(line(PLAQUE, 1, "10"), line(TROPHY, 2, "20"));

        Optional<List<Upsert>> outcomes =
                order.takeOver(List.of(line(PLAQUE, 1, "10"), line(TROPHY, 3, "20"), line(1, "5")), USD, OLIVIA, NOON);

        assertThat(outcomes).contains(List.of(Upsert.UNCHANGED, Upsert.UPDATED, Upsert.CREATED));
        assertThat(order.history().getFirst().detail()).contains("3 lines");
    }

    @Test
    void anImportOfTheSameLeavesNoTrace() {
        Order order = draft(line(PLAQUE, 1, "10"), line(TROPHY, 2, "20"));

        Optional<List<Upsert>> outcomes =
                order.takeOver(List.of(line(TROPHY, 2, "20"), line(PLAQUE, 1, "10")), USD, OLIVIA, NOON.plusSeconds(5));

        assertThat(outcomes).contains(List.of(Upsert.UNCHANGED, Upsert.UNCHANGED));
        assertThat(order.takeOver(TERMS, OLIVIA, NOON.plusSeconds(5))).contains(Upsert.UNCHANGED);
        assertThat(order.history()).hasSize(1);
        assertThat(order.updatedAt()).isEqualTo(NOON);
    }

    @Test
    void anImportOfTheSameIsWelcomeInAnyStateAndOfSomethingElseOnlyInADraft() {
        Order order = draft(line(PLAQUE, 1, "10"));
        order.confirm(() -> 1001, OLIVIA, NOON);

        assertThat(order.takeOver(List.of(line(PLAQUE, 1, "10")), USD, OLIVIA, NOON))
                .isPresent();
        assertThat(order.takeOver(TERMS, OLIVIA, NOON)).isPresent();
        assertThat(order.takeOver(List.of(line(PLAQUE, 1, "11")), USD, OLIVIA, NOON))
                .isEmpty();
        assertThat(order.takeOver(List.of(), USD, OLIVIA, NOON)).isEmpty();
        assertThat(order.lineTerms(USD)).containsExactly(line(PLAQUE, 1, "10"));
    }
}
