package ai.candlefish.migrations;

/** A franchise whose migration failed and which is left alone until it is asked for. */
public record Parked(String slug, String reason) {}
