package ai.candlefish.imports.domain;

import ai.candlefish.customers.CustomerField;
import ai.candlefish.customers.ImportedCustomer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a row of a customers file says. */
public final class CustomerRow {

    public static final String EXTERNAL_ID = "externalId";

    private static final String NAME = "name";
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 200;

    /** A field of text with its bound, which is that of the API. */
    private record Text(String field, CustomerField meaning, int longest) {}

    private static final List<Text> TEXTS = List.of(
            new Text("contactName", CustomerField.CONTACT_NAME, 200),
            new Text("contactTitle", CustomerField.CONTACT_TITLE, 200),
            new Text("email", CustomerField.EMAIL, 254),
            new Text("phone", CustomerField.PHONE, 50),
            new Text("fax", CustomerField.FAX, 50),
            new Text("street", CustomerField.STREET, 200),
            new Text("city", CustomerField.CITY, 100),
            new Text("region", CustomerField.REGION, 100),
            new Text("postalCode", CustomerField.POSTAL_CODE, 20),
            new Text("country", CustomerField.COUNTRY, 100),
            new Text("notes", CustomerField.NOTES, 4000));

    private CustomerRow() {}

    /** The customer; empty, with the errors added, when cells are not what they should be. */
    public static Optional<ImportedCustomer> read(Cells cells) {
        String externalId = cells.requiredText(EXTERNAL_ID, LONGEST_ID);
        String name = cells.requiredText(NAME, LONGEST_NAME);
        Map<CustomerField, String> said = new EnumMap<>(CustomerField.class);
        for (Text text : TEXTS) {
            if (cells.has(text.field())) {
                said.put(text.meaning(), read(cells, text));
            }
        }
        return cells.good() ? Optional.of(new ImportedCustomer(externalId, name, said)) : Optional.empty();
    }

    private static String read(Cells cells, Text text) {
        return text.meaning() == CustomerField.EMAIL
                ? cells.email(text.field(), text.longest())
                : cells.text(text.field(), text.longest());
    }
}
