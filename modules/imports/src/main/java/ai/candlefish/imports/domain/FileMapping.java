package ai.candlefish.imports.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file the fields are.
 *
 * @param columns column names by field, the fields named as in the API
 * @param surplusColumn the column that takes the surplus cells of rows that have more than the header; null where there must
 *     be none
 */
public record FileMapping(
        Map<String, String> columns, @Nullable String surplusColumn) {

    public FileMapping {
        columns = Map.copyOf(columns);
    }
}
