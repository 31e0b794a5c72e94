package ai.candlefish.customers.domain;

import ai.candlefish.kernel.PostalAddress;
import ai.candlefish.kernel.Texts;
import org.jspecify.annotations.Nullable;

/** What can be said of a customer. Texts have no blanks around them; blank ones are absent. */
public record CustomerDetails(
        String name,
        @Nullable String contactName,
        @Nullable String contactTitle,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String fax,
        PostalAddress address,
        @Nullable String externalId,
        @Nullable String notes) {

    public CustomerDetails {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A customer has a name");
        }
        contactName = Texts.clean(contactName);
        contactTitle = Texts.clean(contactTitle);
        email = Texts.clean(email);
        phone = Texts.clean(phone);
        fax = Texts.clean(fax);
        externalId = Texts.clean(externalId);
        notes = Texts.clean(notes);
    }

    /** Nothing but the name is known. */
    public static CustomerDetails named(String name) {
        return new CustomerDetails(name, null, null, null, null, null, PostalAddress.UNKNOWN, null, null);
    }
}
