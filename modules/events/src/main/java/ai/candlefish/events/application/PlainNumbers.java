package ai.candlefish.events.application;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps a job's number of failed attempts as readable text. */
final class PlainNumbers implements Serializer {

    @Override
    public byte @Nullable [] serialize(@Nullable Object number) {
        return number == null ? null : number.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] text) {
        return text == null ? null : type.cast(Integer.valueOf(new String(text, StandardCharsets.US_ASCII)));
    }
}
