package ai.candlefish.imports.domain;

import ai.candlefish.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in one place of a file.
 *
 * @param line the line that the row begins in, the header's being 1
 * @param column the column, the first being 1; null when it is the whole row
 * @param columnName the column's name in the header
 * @param value what stands there, shortened to {@value #LONGEST_VALUE} characters
 * @param code a stable word for programs
 * @param detail what is wrong and what is allowed
 */
public record RowError(
        int line,
        @Nullable Integer column,
        @Nullable String columnName,
        @Nullable String value,
        String code,
        String detail) {

    private static final int LONGEST_VALUE = 100;

    public RowError {
        value = value == null ? null : shortened(value);
    }

    /** What is wrong with a whole row, or with the file from there on. */
    public static RowError ofRow(int line, String code, String detail) {
        return new RowError(line, null, null, null, code, detail);
    }

    /** Cut by characters as people count them, so that none is halved; what no database keeps is left out. */
    private static String shortened(String value) {
        String clean = value.replace("\0", "");
        return clean.codePointCount(0, clean.length()) <= LONGEST_VALUE
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_VALUE));
    }

    /** Keeps a list of errors as JSON in the database. */
    static final class InDatabase implements AttributeConverter<List<RowError>, String> {

        private static final TypeReference<List<RowError>> LIST = new TypeReference<>() {};

        @Override
        public String convertToDatabaseColumn(List<RowError> errors) {
            try {
                return Json.MAPPER.writeValueAsString(errors);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Errors can be written", e);
            }
        }

        @Override
        public List<RowError> convertToEntityAttribute(String json) {
            try {
                return List.copyOf(Json.MAPPER.readValue(json, LIST));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Errors that were written can be read", e);
            }
        }
    }
}
