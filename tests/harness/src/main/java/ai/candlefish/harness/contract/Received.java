package ai.candlefish.harness.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** An answer as far as the contract speaks of it. */
public interface Received {

    String method();

    /** The path that was asked for, without the query. */
    String path();

    int status();

    Optional<String> header(String name);

    String text();

    JsonNode json();
}
