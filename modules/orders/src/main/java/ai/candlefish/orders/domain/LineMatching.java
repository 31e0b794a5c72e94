package ai.candlefish.orders.domain;

import ai.candlefish.kernel.Upsert;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Finds for each line that is wanted the present one that it goes on from, so that a line keeps its id while its product
 * stays: first those that say the same, then those of the same product.
 */
final class LineMatching {

    private record Present(OrderLine line, LineTerms terms) {}

    private record Match(OrderLine line, Upsert outcome) {}

    private final List<LineTerms> wanted;
    private final List<Present> left = new ArrayList<>();
    private final Map<Integer, Match> matches = new HashMap<>();

    LineMatching(List<OrderLine> present, List<LineTerms> wanted, Currency currency) {
        this.wanted = wanted;
        present.forEach(line -> left.add(new Present(line, line.terms(currency))));
        match(Upsert.UNCHANGED, LineTerms::equals);
        match(Upsert.UPDATED, (terms, wish) -> terms.productId().equals(wish.productId()));
    }

    private void match(Upsert outcome, BiPredicate<LineTerms, LineTerms> fits) {
        for (int position = 0; position < wanted.size(); position++) {
            if (!matches.containsKey(position)) {
                LineTerms wish = wanted.get(position);
                int found = IntStream.range(0, left.size())
                        .filter(at -> fits.test(left.get(at).terms(), wish))
                        .findFirst()
                        .orElse(-1);
                if (found >= 0) {
                    matches.put(position, new Match(left.remove(found).line(), outcome));
                }
            }
        }
    }

    /** Whether the same lines are wanted that are there, in whatever order. */
    boolean nothingNew() {
        return left.isEmpty() && outcomes().stream().allMatch(outcome -> outcome == Upsert.UNCHANGED);
    }

    /** What becomes of each line that is wanted. */
    List<Upsert> outcomes() {
        return IntStream.range(0, wanted.size())
                .mapToObj(matches::get)
                .map(match -> match == null ? Upsert.CREATED : match.outcome())
                .toList();
    }

    /** The order's lines, as they are wanted from now on. */
    List<OrderLine> write(Order order) {
        List<OrderLine> lines = new ArrayList<>(wanted.size());
        for (int position = 0; position < wanted.size(); position++) {
            Match match = matches.get(position);
            OrderLine line = match == null ? OrderLine.of(order) : match.line();
            line.write(position, wanted.get(position));
            lines.add(line);
        }
        return lines;
    }
}
