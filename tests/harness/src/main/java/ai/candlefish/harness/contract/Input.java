package ai.candlefish.harness.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A place in the requests of an operation where a value stands.
 *
 * @param place path, query, header or body
 * @param name what the contract calls it; in a body the name of the field
 * @param parent the pointer in the body to what holds the field; empty at its top
 * @param group the name of the schema that the field belongs to; empty outside bodies
 * @param schema what the value must look like
 */
public record Input(String place, String name, String parent, String group, JsonNode schema) {

    /** What a value can be to a franchise. */
    public enum Meaning {
        /** The franchise itself. */
        FRANCHISE,
        /** The id of a thing. */
        REFERENCE,
        /** Where a walk through a list stands. */
        CURSOR,
        /** A version of a thing. */
        TAG,
        /** What makes repeated requests one. */
        KEY,
        /** A name that one thing of a franchise has, given by somebody else. */
        OUTER_NAME,
        /** A file with rows that name things. */
        FILE,
        /** Where in the rows of a file something stands. */
        COLUMN,
        /** Text to search for. */
        SEARCH,
        /** Text that people read. */
        TEXT,
        /** A number, a date, a choice: it names nothing. */
        PLAIN
    }

    private static final Set<String> OUTER_NAMES = Set.of("externalId", "sku");

    /** Fields of bodies whose schema does not tell them from a reference, and that only people read. */
    private static final Set<String> TEXTS = Set.of(
            "name",
            "contactName",
            "contactTitle",
            "email",
            "phone",
            "fax",
            "street",
            "city",
            "region",
            "postalCode",
            "country",
            "notes",
            "description",
            "category",
            "reason",
            "firstName",
            "lastName",
            "taxNumber");

    /** Fields of bodies whose schema does not tell them from a reference, and that name nothing. */
    private static final Set<String> PLAINS = Set.of(
            "amount",
            "currency",
            "discountPercent",
            "percent",
            "taxClass",
            "delimiter",
            "nullText",
            "blueprint",
            "database",
            "timeZone",
            "roles");

    /** What the value means; empty for an input that nobody thought of yet. */
    public Optional<Meaning> meaning() {
        return switch (place) {
            case "path" -> ofPath();
            case "query" -> ofQuery();
            case "header" -> ofHeader();
            default -> ofField();
        };
    }

    private Optional<Meaning> ofPath() {
        if (name.equals("franchiseId")) {
            return Optional.of(Meaning.FRANCHISE);
        }
        return when(name.endsWith("Id"), Meaning.REFERENCE);
    }

    private Optional<Meaning> ofQuery() {
        return switch (name) {
            case "cursor" -> Optional.of(Meaning.CURSOR);
            case "q", "actor", "operation" -> Optional.of(Meaning.SEARCH);
            default -> when(name.endsWith("Id"), Meaning.REFERENCE).or(() -> when(isBounded(), Meaning.PLAIN));
        };
    }

    private Optional<Meaning> ofHeader() {
        return switch (name) {
            case "If-Match", "If-None-Match" -> Optional.of(Meaning.TAG);
            case "Idempotency-Key" -> Optional.of(Meaning.KEY);
            default -> Optional.empty();
        };
    }

    private Optional<Meaning> ofField() {
        return Stream.of(
                        when(group.endsWith("Mapping") && !PLAINS.contains(name) && !isBounded(), Meaning.COLUMN),
                        when(
                                Set.of("FranchiseInput", "RestoreInput").contains(group) && name.equals("id"),
                                Meaning.FRANCHISE),
                        when(OUTER_NAMES.contains(name), Meaning.OUTER_NAME),
                        when(format().equals("uuid") || name.endsWith("Id"), Meaning.REFERENCE),
                        when(format().equals("binary"), Meaning.FILE),
                        when(isBounded() || PLAINS.contains(name), Meaning.PLAIN),
                        when(TEXTS.contains(name), Meaning.TEXT))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the schema leaves no room for an id. */
    private boolean isBounded() {
        return schema.has("enum")
                || List.of("integer", "boolean", "number")
                        .contains(schema.path("type").asText())
                || List.of("date", "date-time").contains(format());
    }

    private String format() {
        return schema.path("format").asText();
    }

    /** Where the field stands in the body. */
    public String pointer() {
        return parent + "/" + name;
    }

    private static Optional<Meaning> when(boolean applies, Meaning meaning) {
        return applies ? Optional.of(meaning) : Optional.empty();
    }

    @Override
    public String toString() {
        return place.equals("body") ? pointer() : place + " " + name;
    }
}
