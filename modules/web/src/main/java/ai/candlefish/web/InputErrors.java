package ai.candlefish.web;

import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Turns what a parser or validator found into input errors with JSON pointers, in words for the sender. */
public final class InputErrors {

    private InputErrors() {}

    /** A body that can't be read as JSON, or not as the JSON that is wanted here. */
    public static Refusal of(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return Refusal.of(
                    Refusal.Kind.INVALID_INPUT,
                    "malformed_json",
                    "The body is deeper, longer or has more values than any that is read here.");
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Refusal.invalid(
                    pointer(unknown.getPath()),
                    "unknown_field",
                    "There is no field «%s» here.".formatted(unknown.getPropertyName()));
        }
        if (e instanceof InvalidFormatException wrong) {
            return Refusal.invalid(pointer(wrong.getPath()), "wrong_format", "must be %s".formatted(wanted(wrong)));
        }
        if (e instanceof MismatchedInputException wrong) {
            return Refusal.invalid(pointer(wrong.getPath()), "wrong_type", "must be %s".formatted(wanted(wrong)));
        }
        if (e instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            return Refusal.invalid(pointer(wrong.getPath()), "wrong_value", "can't be read");
        }
        return Refusal.of(Refusal.Kind.INVALID_INPUT, "malformed_json", "The body is not valid JSON" + place(e) + ".");
    }

    /** What bean validation found in an object that was read from a body. */
    public static List<InputError> of(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation ->
                        new InputError(pointer(violation.getPropertyPath()), code(violation), violation.getMessage()))
                .sorted(Comparator.comparing(InputError::pointer).thenComparing(InputError::code))
                .toList();
    }

    /** The stable word for a kind of violation. */
    public static String code(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull" -> "required";
            case "Size" -> "wrong_length";
            case "Min", "DecimalMin" -> "too_small";
            case "Max", "DecimalMax" -> "too_large";
            case "Pattern" -> "wrong_format";
            default -> "invalid";
        };
    }

    /** The path from the body's root; the nodes of a resource method and its parameter are left out. */
    public static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.PARAMETER)
                .forEach(node -> {
                    Integer index = node.getIndex();
                    if (index != null) {
                        pointer.append('/').append(index);
                    }
                    String name = node.getName();
                    if (name != null && !name.startsWith("<")) {
                        pointer.append('/').append(name);
                    }
                });
        return pointer.toString();
    }

    private static String pointer(List<Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (Reference reference : path) {
            pointer.append('/');
            if (reference.getFieldName() == null) {
                pointer.append(reference.getIndex());
            } else {
                pointer.append(reference.getFieldName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }

    private static String wanted(MismatchedInputException wrong) {
        Class<?> type = wrong.getTargetType();
        if (type == null) {
            return "another type of value";
        }
        return switch (type.getSimpleName()) {
            case "String" ->
                wrong instanceof InvalidFormatException
                        ? "text without control character NUL and without half characters"
                        : "text";
            case "Integer", "int", "Long", "long" -> "a whole number";
            case "Boolean", "boolean" -> "true or false";
            case "LocalDate" -> "a date such as 2026-11-20";
            case "OffsetDateTime" -> "a time such as 2026-11-20T17:00:00Z";
            case "UUID" -> "an id such as 0193a2c4-7b1e-7c3a-9a53-0d5a4e1f2b3c";
            case "List", "ArrayList" -> "a list, without null in it";
            default -> "an object";
        };
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ", see line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }
}
