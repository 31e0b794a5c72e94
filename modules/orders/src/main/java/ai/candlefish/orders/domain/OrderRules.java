package ai.candlefish.orders.domain;

import ai.candlefish.kernel.InputError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bounds that every order keeps, whoever sends it, each with its sentence. */
public final class OrderRules {

    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private static final int MOST_LINES = 500;
    private static final int MOST_PIECES = 1_000_000;
    private static final int LONGEST_EXTERNAL_ID = 100;
    private static final int LONGEST_NOTES = 4000;
    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Every published amount has at most 13 digits before the point. */
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(13);

    private OrderRules() {}

    /** Both days within reason, and required not before ordered. */
    public static List<InputError> ofDays(LocalDate orderedOn, @Nullable LocalDate requiredOn) {
        List<InputError> errors = new ArrayList<>();
        ofDay("/orderedOn", orderedOn).ifPresent(errors::add);
        if (requiredOn != null) {
            ofDay("/requiredOn", requiredOn).ifPresent(errors::add);
            if (requiredOn.isBefore(orderedOn)) {
                errors.add(new InputError(
                        "/requiredOn", "before_ordered_on", "must not be before the day of the order, " + orderedOn));
            }
        }
        return errors;
    }

    /** A day that a calendar of business can hold. */
    public static Optional<InputError> ofDay(String pointer, LocalDate day) {
        return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)
                ? Optional.of(new InputError(
                        pointer, "out_of_range", "must be between %s and %s".formatted(FIRST_DAY, LAST_DAY)))
                : Optional.empty();
    }

    /** External id and notes of a bearable length. */
    public static List<InputError> ofTexts(@Nullable String externalId, @Nullable String notes) {
        List<InputError> errors = new ArrayList<>();
        ofText("/externalId", externalId, LONGEST_EXTERNAL_ID).ifPresent(errors::add);
        ofText("/notes", notes, LONGEST_NOTES).ifPresent(errors::add);
        return errors;
    }

    private static Optional<InputError> ofText(String pointer, @Nullable String text, int longest) {
        return text == null || text.length() <= longest
                ? Optional.empty()
                : Optional.of(
                        new InputError(pointer, "wrong_length", "must have at most %d characters".formatted(longest)));
    }

    public static Optional<InputError> ofLineCount(int lines) {
        return lines <= MOST_LINES
                ? Optional.empty()
                : Optional.of(
                        new InputError("/lines", "too_many_lines", "must have at most %d lines".formatted(MOST_LINES)));
    }

    public static Optional<InputError> ofQuantity(String pointer, int quantity) {
        return quantity >= 1 && quantity <= MOST_PIECES
                ? Optional.empty()
                : Optional.of(
                        new InputError(pointer, "out_of_range", "must be between 1 and %d".formatted(MOST_PIECES)));
    }

    public static Optional<InputError> ofUnitPrice(String pointer, BigDecimal unitPrice) {
        if (unitPrice.signum() < 0) {
            return Optional.of(new InputError(pointer, "too_small", "must not be negative"));
        }
        if (unitPrice.compareTo(TOO_MUCH) >= 0) {
            return Optional.of(new InputError(pointer, "too_large", "must have at most 13 digits before the point"));
        }
        return ofDecimals(pointer, unitPrice);
    }

    public static Optional<InputError> ofDiscount(String pointer, BigDecimal percent) {
        return percent.signum() < 0 || percent.compareTo(HUNDRED) > 0
                ? Optional.of(new InputError(pointer, "out_of_range", "must be between 0 and 100 percent"))
                : ofDecimals(pointer, percent);
    }

    private static Optional<InputError> ofDecimals(String pointer, BigDecimal value) {
        return value.stripTrailingZeros().scale() <= DECIMALS
                ? Optional.empty()
                : Optional.of(
                        new InputError(pointer, "wrong_format", "must have at most %d decimals".formatted(DECIMALS)));
    }

    /** The sums stay writable. Neither the subtotal nor a line is ever more than the sum before discount. */
    public static Optional<InputError> ofTotals(OrderTotals totals) {
        return totals.beforeDiscount().amount().compareTo(TOO_MUCH) < 0
                ? Optional.empty()
                : Optional.of(new InputError(
                        "/lines", "total_too_large", "add up to more than 13 digits before the point can hold"));
    }
}
