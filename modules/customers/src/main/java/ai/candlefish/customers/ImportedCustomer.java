package ai.candlefish.customers;

import java.util.Map;

/**
 * A customer as another system knows it, checked like any other input.
 *
 * @param said what the other system says, a blank text clearing the field; fields that it does not speak of stay as they are
 */
public record ImportedCustomer(String externalId, String name, Map<CustomerField, String> said) {}
