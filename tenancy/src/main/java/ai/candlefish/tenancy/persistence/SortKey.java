package ai.candlefish.tenancy.persistence;

import java.util.function.Function;

/**
 * An attribute that a list can be sorted by; never null, and indexed together with the id.
 *
 * @param attribute the entity's attribute
 * @param value reads it from a row
 * @param parse turns its text in a cursor back into a value
 */
public record SortKey<E, T extends Comparable<? super T>>(
        String attribute, Function<E, T> value, Function<String, T> parse) {}
