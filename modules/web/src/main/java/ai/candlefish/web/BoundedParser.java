package ai.candlefish.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A parser that ends at the first list that is longer than any of the contract: Jackson bounds everything but these. */
final class BoundedParser extends JsonParserDelegate {

    static final int LONGEST_LIST = 1_000;

    BoundedParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        JsonStreamContext around = getParsingContext();
        if (token != null && token.isStructStart()) {
            around = around.getParent();
        }
        if (around.inArray() && around.getCurrentIndex() >= LONGEST_LIST) {
            throw new StreamConstraintsException("A list has more than %,d entries".formatted(LONGEST_LIST));
        }
        return token;
    }
}
