package ai.candlefish.imports.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of a file by order, the orders in the sequence in which the file first names them. */
public final class OrderLineRows {

    private final Map<String, List<OrderLineRow>> byOrder = new LinkedHashMap<>();
    private final Map<String, String> sharedTexts = new HashMap<>();
    private final Set<String> incomplete = new HashSet<>();

    public void add(OrderLineRow line) {
        String order = sharedTexts.computeIfAbsent(line.orderExternalId(), text -> text);
        String product = sharedTexts.computeIfAbsent(line.productExternalId(), text -> text);
        byOrder.computeIfAbsent(order, any -> new ArrayList<>()).add(line.naming(order, product));
    }

    /** A line of the order could not be read, so there is no telling what its lines are. */
    public void miss(String orderExternalId) {
        incomplete.add(orderExternalId);
    }

    /** The lines that could be read, by order. */
    public Collection<List<OrderLineRow>> byOrder() {
        return byOrder.values();
    }

    /** Whether every line of the order could be read. */
    public boolean areComplete(String orderExternalId) {
        return !incomplete.contains(orderExternalId);
    }

    /** The external ids of the orders. */
    public List<String> orders() {
        return List.copyOf(byOrder.keySet());
    }

    /** The line in which an order begins; 1 for an order that has none here. */
    public int firstLine(String orderExternalId) {
        List<OrderLineRow> lines = byOrder.get(orderExternalId);
        return lines == null ? 1 : lines.getFirst().line();
    }
}
