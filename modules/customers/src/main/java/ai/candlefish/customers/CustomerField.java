package ai.candlefish.customers;

/** What another system may know of a customer beside the name. */
public enum CustomerField {
    CONTACT_NAME,
    CONTACT_TITLE,
    EMAIL,
    PHONE,
    FAX,
    STREET,
    CITY,
    REGION,
    POSTAL_CODE,
    COUNTRY,
    NOTES
}
