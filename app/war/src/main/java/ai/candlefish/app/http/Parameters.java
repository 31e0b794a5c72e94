package ai.candlefish.app.http;

import ai.candlefish.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads parameters that are not text, strictly: a word that is no number, date or truth value is refused. */
@Provider
@ApplicationScoped
public class Parameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            LocalDate.class, Parameters::date,
            Boolean.class, Parameters::truth,
            Integer.class, Parameters::number);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, Object> reader = READERS.get(type);
        return reader == null ? null : new Converter<>(type, place(annotations), reader);
    }

    private static String place(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(annotation -> annotation instanceof QueryParam query ? "query/" + query.value() : "")
                .filter(place -> !place.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return date;
            }
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException("must be a date such as 2026-11-20", notADate);
        }
        throw new IllegalArgumentException("must be a date between 1900 and 2200");
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("must be a whole number", notANumber);
        }
    }

    private record Converter<T>(Class<T> type, String place, Function<String, Object> reader)
            implements ParamConverter<T> {

        @Override
        @SuppressWarnings("NullAway") // an absent parameter stays absent
        public T fromString(@Nullable String text) {
            try {
                return text == null ? null : type.cast(reader.apply(text));
            } catch (IllegalArgumentException e) {
                throw Refusal.invalid(place, "wrong_format", String.valueOf(e.getMessage()));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
