package ai.candlefish.tenancy.exports;

import java.util.Set;

/**
 * A table as the catalog knows it.
 *
 * @param order what its rows are ordered by, as SQL: the primary key, by bytes and not by a language's rules
 * @param width how many bytes the texts and files of a row have, as SQL
 * @param refersTo the other tables that its rows refer to
 */
record ExportedTable(String name, String order, String width, Set<String> refersTo) {

    ExportedTable {
        refersTo = Set.copyOf(refersTo);
    }
}
