package ai.candlefish.migrations;

import java.util.Optional;

/**
 * A franchise whose schema is behind, or whose migration was cut short.
 *
 * @param version what the ledger last knew; empty where no run has seen the schema yet
 */
public record Pending(String slug, String schema, Optional<String> version) {}
