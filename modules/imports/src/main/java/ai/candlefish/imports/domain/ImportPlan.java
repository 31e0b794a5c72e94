package ai.candlefish.imports.domain;

import ai.candlefish.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the files of an import are to be read.
 *
 * @param delimiter what stands between cells
 * @param nullText a cell with just this text is empty; null for none
 * @param confirmOrders whether the orders are confirmed once their lines are in
 * @param files one entry a file
 */
public record ImportPlan(
        char delimiter, @Nullable String nullText, boolean confirmOrders, Map<FileKind, FileMapping> files) {

    public ImportPlan {
        files = Map.copyOf(files);
    }

    /**
     * How a file is to be read.
     *
     * @throws IllegalArgumentException when the import has no such file
     */
    public FileMapping of(FileKind kind) {
        FileMapping mapping = files.get(kind);
        if (mapping == null) {
            throw new IllegalArgumentException("The import has no file of " + kind);
        }
        return mapping;
    }

    /** Keeps the plan as JSON in the database. */
    static final class InDatabase implements AttributeConverter<ImportPlan, String> {

        @Override
        public String convertToDatabaseColumn(ImportPlan plan) {
            try {
                return Json.MAPPER.writeValueAsString(plan);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A plan can be written", e);
            }
        }

        @Override
        public ImportPlan convertToEntityAttribute(String json) {
            try {
                return Json.MAPPER.readValue(json, ImportPlan.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A plan that was written can be read", e);
            }
        }
    }
}
