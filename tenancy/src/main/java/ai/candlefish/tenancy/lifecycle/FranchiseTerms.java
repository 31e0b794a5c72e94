package ai.candlefish.tenancy.lifecycle;

import java.util.Currency;

/**
 * What is said of a franchise, apart from where it works and who owns it.
 *
 * @param database the name of the database that its schema lies in
 */
public record FranchiseTerms(String name, String blueprint, Currency currency, String database) {}
