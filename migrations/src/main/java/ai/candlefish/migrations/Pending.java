package ai.candlefish.migrations;

import java.util.Optional;

/**
 * A franchise whose schema is behind, or whose migration was cut short.
 *
 * @param database the name of the database that the schema lies in
 * @param version what the ledger last knew; empty where no run has seen the schema yet
 */
public record Pending(String slug, String schema, String database, Optional<String> version) {}
