package ai.candlefish.imports.domain;

import ai.candlefish.imports.csv.Row;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row, read by field. A cell that is not what it should be adds an error, and the row is not good from then on;
 * what is given back for it is a stand-in of no meaning.
 */
public final class Cells {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})([T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?"
                    + "( ?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?))?)?");
    private static final Pattern E_MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int LONGEST_NUMBER = 60;
    private static final int MOST_DIGITS = 13;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Row row;
    private final Columns columns;
    private final @Nullable String nullText;
    private final RowErrors errors;
    private boolean good = true;

    private Cells(Row row, Columns columns, @Nullable String nullText, RowErrors errors) {
        this.row = row;
        this.columns = columns;
        this.nullText = nullText;
        this.errors = errors;
    }

    /** The cells of a row; empty, with the error added, when it has not as many as the header. */
    public static Optional<Cells> of(Row row, Columns columns, @Nullable String nullText, RowErrors errors) {
        return columns.fit(row, errors).map(fitting -> new Cells(fitting, columns, nullText, errors));
    }

    public int line() {
        return row.line();
    }

    public boolean has(String field) {
        return columns.has(field);
    }

    /** Whether nothing wrong was found so far. */
    public boolean good() {
        return good;
    }

    /** Adds an error that points at the field's cell. */
    public void refuse(String field, String code, String detail) {
        good = false;
        errors.add(columns.error(row.line(), field, columns.cell(row, field), code, detail));
    }

    /** Whether nothing stands there. */
    public boolean isEmpty(String field) {
        return raw(field).isEmpty();
    }

    /** What stands there without the blanks around it, empty where the cell is; nothing is checked. */
    public String raw(String field) {
        String text = columns.cell(row, field).strip();
        return text.equals(nullText) ? "" : text;
    }

    /** The text without the blanks around it, empty where the cell is. */
    public String text(String field, int longest) {
        String text = raw(field);
        if (text.length() > longest) {
            refuse(
                    field,
                    "too_long",
                    "It has %,d characters; at most %,d are allowed.".formatted(text.length(), longest));
        } else if (text.indexOf(0) >= 0) {
            refuse(field, "not_text", "It contains control character NUL.");
        }
        return text;
    }

    public String requiredText(String field, int longest) {
        String text = text(field, longest);
        if (text.isEmpty()) {
            refuse(field, "required", "It must not be empty.");
        }
        return text;
    }

    public String email(String field, int longest) {
        String text = text(field, longest);
        if (!text.isEmpty() && !E_MAIL.matcher(text).matches()) {
            refuse(field, "not_an_email", "It is not an e-mail address.");
        }
        return text;
    }

    /** A number that is not negative and has no more than so many decimals, zeros at the end not counted. */
    public BigDecimal decimal(String field, int mostDecimals) {
        BigDecimal number = number(field).orElse(BigDecimal.ZERO);
        if (number.scale() > mostDecimals) {
            refuse(field, "too_many_decimals", "At most %d decimals are allowed.".formatted(mostDecimals));
        }
        return number;
    }

    /** A decimal number from 0 to the most. */
    public BigDecimal decimal(String field, int mostDecimals, int most) {
        BigDecimal number = decimal(field, mostDecimals);
        if (number.compareTo(BigDecimal.valueOf(most)) > 0) {
            refuse(field, "out_of_range", "It must be between 0 and %d.".formatted(most));
        }
        return number;
    }

    /** A whole number from 1 to the most. */
    public int count(String field, int most) {
        BigDecimal number = number(field).orElse(BigDecimal.ONE);
        if (number.scale() > 0) {
            refuse(field, "not_a_whole_number", "It is not a whole number.");
        } else if (number.signum() == 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            refuse(field, "out_of_range", "It must be between 1 and %,d.".formatted(most));
        } else {
            return number.intValueExact();
        }
        return 1;
    }

    private Optional<BigDecimal> number(String field) {
        String text = raw(field);
        if (text.isEmpty()) {
            refuse(field, "required", "It must not be empty.");
        } else if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
            refuse(field, "not_a_number", "It is not a decimal number such as 1234.50.");
        } else {
            return inBounds(field, new BigDecimal(text).stripTrailingZeros());
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> inBounds(String field, BigDecimal number) {
        if (number.signum() < 0) {
            refuse(field, "negative", "It must not be negative.");
            return Optional.empty();
        }
        if (number.precision() - number.scale() > MOST_DIGITS) {
            refuse(field, "too_large", "It has more than %d digits before the point.".formatted(MOST_DIGITS));
            return Optional.empty();
        }
        return Optional.of(number);
    }

    public LocalDate requiredDay(String field) {
        if (isEmpty(field)) {
            refuse(field, "required", "It must not be empty.");
        }
        return day(field).orElse(LocalDate.EPOCH);
    }

    /** The day, a time behind it left out; empty where the cell is, or no day. */
    public Optional<LocalDate> day(String field) {
        String text = raw(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = DAY.matcher(text);
        Optional<LocalDate> day = matcher.matches() ? parsed(matcher.group(1)) : Optional.empty();
        if (day.isEmpty()) {
            refuse(field, "not_a_date", "It is not a date such as 2026-11-20.");
        } else if (day.get().getYear() < FIRST_YEAR || day.get().getYear() > LAST_YEAR) {
            refuse(field, "out_of_range", "It must be between the years %d and %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return day;
    }

    private static Optional<LocalDate> parsed(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /** Yes or no in the usual words; an empty cell means no. */
    public boolean yes(String field) {
        String text = raw(field);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes" -> true;
            case "0", "false", "no", "" -> false;
            default -> {
                refuse(field, "not_yes_or_no", "It must be 0, 1, true, false, yes or no.");
                yield false;
            }
        };
    }
}
