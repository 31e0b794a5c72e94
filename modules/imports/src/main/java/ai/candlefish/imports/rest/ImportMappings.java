package ai.candlefish.imports.rest;

import ai.candlefish.api.model.ImportMapping;
import ai.candlefish.imports.csv.CsvReader;
import ai.candlefish.imports.domain.FileKind;
import ai.candlefish.imports.domain.FileMapping;
import ai.candlefish.imports.domain.ImportPlan;
import ai.candlefish.imports.domain.OrderLineRow;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.web.InputErrors;
import ai.candlefish.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the part of the form that says where in the files the fields are. */
@Dependent
public class ImportMappings {

    static final String PART = "mapping";

    private static final String POINTER = "/" + PART;
    private static final String SURPLUS = "surplusColumn";
    private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};

    private final Validator validator;

    @Inject
    ImportMappings(Validator validator) {
        this.validator = validator;
    }

    /**
     * The mapping, well formed.
     *
     * @throws Refusal invalid input, with pointers into the form
     */
    ImportMapping read(byte[] json) {
        ImportMapping mapping;
        try {
            mapping = Json.MAPPER.readValue(json, ImportMapping.class);
        } catch (JsonProcessingException e) {
            throw inForm(InputErrors.of(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (mapping == null) {
            throw Refusal.invalid(POINTER, "required", "must be an object");
        }
        List<InputError> errors = new ArrayList<>(InputErrors.of(validator.validate(mapping)));
        errors.addAll(contradictions(mapping));
        if (!errors.isEmpty()) {
            throw inForm(Refusal.invalid(errors));
        }
        return mapping;
    }

    private static Refusal inForm(Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            return Refusal.of(refusal.kind(), refusal.code(), "The mapping can't be read. " + refusal.detail());
        }
        return Refusal.invalid(refusal.errors().stream()
                .map(error -> new InputError(POINTER + error.pointer(), error.code(), error.detail()))
                .toList());
    }

    private static List<InputError> contradictions(ImportMapping mapping) {
        List<InputError> errors = new ArrayList<>();
        String delimiter = mapping.getDelimiter();
        if (delimiter != null && !delimiter.isEmpty() && !CsvReader.canSeparate(delimiter.charAt(0))) {
            errors.add(new InputError("/delimiter", "wrong_value", "must not be a quote or an end of line"));
        }
        columnsByKind(mapping)
                .forEach((kind, columns) -> columns.forEach((field, column) -> {
                    if (column.isBlank()) {
                        errors.add(new InputError(
                                "/" + UploadForm.part(kind) + "/" + field, "required", "must name a column"));
                    }
                }));
        Map<String, String> lines = columnsByKind(mapping).getOrDefault(FileKind.ORDER_LINES, Map.of());
        if (lines.containsKey(OrderLineRow.DISCOUNT_FRACTION) && lines.containsKey(OrderLineRow.DISCOUNT_PERCENT)) {
            errors.add(new InputError(
                    "/orderLines/" + OrderLineRow.DISCOUNT_PERCENT,
                    "contradiction",
                    "can't be there together with " + OrderLineRow.DISCOUNT_FRACTION));
        }
        return errors;
    }

    static ImportPlan plan(ImportMapping mapping) {
        Map<FileKind, FileMapping> files = new EnumMap<>(FileKind.class);
        columnsByKind(mapping).forEach((kind, columns) -> {
            String surplus = columns.remove(SURPLUS);
            files.put(kind, new FileMapping(columns, surplus));
        });
        return new ImportPlan(
                Objects.requireNonNullElse(mapping.getDelimiter(), ",").charAt(0),
                mapping.getNullText(),
                Boolean.TRUE.equals(mapping.getConfirmOrders()),
                files);
    }

    private static Map<FileKind, Map<String, String>> columnsByKind(ImportMapping mapping) {
        Map<FileKind, Map<String, String>> columns = new EnumMap<>(FileKind.class);
        put(columns, FileKind.CUSTOMERS, mapping.getCustomers());
        put(columns, FileKind.PRODUCTS, mapping.getProducts());
        put(columns, FileKind.ORDERS, mapping.getOrders());
        put(columns, FileKind.ORDER_LINES, mapping.getOrderLines());
        return columns;
    }

    private static void put(Map<FileKind, Map<String, String>> columns, FileKind kind, @Nullable Object mapping) {
        if (mapping != null) {
            columns.put(kind, Json.MAPPER.convertValue(mapping, COLUMNS));
        }
    }
}
