package ai.candlefish.tenancy.lifecycle;

import java.util.Currency;

/** What is said of a franchise, apart from where it works and who owns it. */
public record FranchiseTerms(String name, String blueprint, Currency currency) {}
