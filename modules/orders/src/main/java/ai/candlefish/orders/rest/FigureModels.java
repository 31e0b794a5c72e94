package ai.candlefish.orders.rest;

import ai.candlefish.api.model.MoneySum;
import ai.candlefish.api.model.MonthFigure;
import ai.candlefish.api.model.OrderFigures;
import ai.candlefish.api.model.StateFigure;
import ai.candlefish.orders.domain.MinorUnits;
import ai.candlefish.orders.domain.OrderState;
import ai.candlefish.orders.persistence.OrderSums.Sum;
import ai.candlefish.orders.persistence.OrderSums.Sums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Figures of orders as the API shows them. */
final class FigureModels {

    private static final int MOST_MONTHS = 36;

    private FigureModels() {}

    static OrderFigures figures(Sums sums, Currency currency) {
        Sum live = sums.live();
        return new OrderFigures()
                .orders(live.orders())
                .lines(live.lines())
                .units(live.units())
                .customers(live.customers())
                .beforeDiscount(money(live.beforeDiscount(), currency))
                .discount(money(live.beforeDiscount().subtract(live.subtotal()), currency))
                .subtotal(money(live.subtotal(), currency))
                .byState(states(sums.byState(), currency))
                .byMonth(months(sums.byMonth(), currency));
    }

    private static List<StateFigure> states(Map<OrderState, Sum> byState, Currency currency) {
        return Arrays.stream(OrderState.values())
                .map(state -> {
                    Sum sum = byState.getOrDefault(state, Sum.NOTHING);
                    return new StateFigure()
                            .state(state.word())
                            .orders(sum.orders())
                            .subtotal(money(sum.subtotal(), currency));
                })
                .toList();
    }

    private static List<MonthFigure> months(SortedMap<YearMonth, Sum> byMonth, Currency currency) {
        return byMonth.entrySet().stream()
                .skip(Math.max(0, byMonth.size() - MOST_MONTHS))
                .map(month -> new MonthFigure()
                        .month(month.getKey().toString())
                        .orders(month.getValue().orders())
                        .subtotal(money(month.getValue().subtotal(), currency)))
                .toList();
    }

    private static MoneySum money(BigDecimal minorUnits, Currency currency) {
        return new MoneySum()
                .amount(MinorUnits.money(minorUnits, currency).plainAmount())
                .currency(currency.getCurrencyCode());
    }
}
