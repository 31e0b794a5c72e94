package ai.candlefish.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    private static final String FIELD = "field";

    private final Sheet sheet = new Sheet();

    @ParameterizedTest
    @CsvSource({"0,0", "-0.00,0", "007,7", "18.00,18", "1234567890123.4567,1234567890123.4567", "1.50000000,1.5"})
    void readsDecimalNumbers(String text, String number) {
        assertThat(sheet.cell(FIELD, text).decimal(FIELD, 4)).isEqualByComparingTo(number);
        assertThat(sheet.errors.none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'',required",
        "NULL,required",
        "twelve,not_a_number",
        "1e3,not_a_number",
        "'1,234.50',not_a_number",
        "$5,not_a_number",
        ".5,not_a_number",
        "٣,not_a_number",
        "=1+1,not_a_number",
        "99999999999999999999999999999999999999999999999999999999999999,not_a_number",
        "-0.01,negative",
        "12345678901234,too_large",
        "0.00001,too_many_decimals"
    })
    void refusesWhatIsNoPrice(String text, String code) {
        assertThat(refusal(text, (cells, field) -> cells.decimal(field, 4))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1.0001,out_of_range", "2,out_of_range", "-1,negative", "half,not_a_number"})
    void refusesAFractionAboveOne(String text, String code) {
        assertThat(refusal(text, (cells, field) -> cells.decimal(field, 6, 1))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "12.0,12", "1000000,1000000"})
    void readsCounts(String text, int count) {
        assertThat(sheet.cell(FIELD, text).count(FIELD, 1_000_000)).isEqualTo(count);
        assertThat(sheet.errors.none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'',required",
        "0,out_of_range",
        "1000001,out_of_range",
        "1.5,not_a_whole_number",
        "-3,negative",
        "few,not_a_number",
        "99999999999999,too_large"
    })
    void refusesWhatIsNoCount(String text, String code) {
        assertThat(refusal(text, (cells, field) -> cells.count(field, 1_000_000)))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1996-07-04",
                "1996-07-04 00:00:00.000",
                "1996-07-04T23:59:59Z",
                "1996-07-04T23:59:59.123456-07:00",
                "1996-07-04 9:30",
                " 1996-07-04 "
            })
    void leavesOutTheTimeBehindADay(String text) {
        assertThat(sheet.cell(FIELD, text).requiredDay(FIELD)).isEqualTo(LocalDate.of(1996, 7, 4));
        assertThat(sheet.errors.none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'',required",
        "NULL,required",
        "04.07.1996,not_a_date",
        "07/04/1996,not_a_date",
        "1996-7-4,not_a_date",
        "1997-02-29,not_a_date",
        "1996-13-01,not_a_date",
        "1996-07-04 noon,not_a_date",
        "1899-12-31,out_of_range",
        "2201-01-01,out_of_range"
    })
    void refusesWhatIsNoDay(String text, String code) {
        assertThat(refusal(text, Cells::requiredDay)).isEqualTo(code);
    }

    @Test
    void letsADayBeAbsent() {
        assertThat(sheet.cell(FIELD, "NULL").day(FIELD)).isEmpty();
        assertThat(sheet.errors.none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1,true", "true,true", "YES,true", "0,false", "False,false", "no,false", "'',false", "NULL,false"})
    void readsYesAndNo(String text, boolean yes) {
        assertThat(sheet.cell(FIELD, text).yes(FIELD)).isEqualTo(yes);
        assertThat(sheet.errors.none()).isTrue();
    }

    @Test
    void refusesWhatIsNeitherYesNorNo() {
        assertThat(refusal("maybe", Cells::yes)).isEqualTo("not_yes_or_no");
    }

    @Test
    void readsTextsAsTheyAre() {
        assertThat(sheet.cell(FIELD, "  =1+1 ").text(FIELD, 10)).isEqualTo("=1+1");
        assertThat(sheet.cell(FIELD, "null").text(FIELD, 10)).isEqualTo("null");
        assertThat(sheet.cell(FIELD, " NULL ").text(FIELD, 10)).isEmpty();
        assertThat(sheet.errors.none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"12345678901,too_long", "'a\0b',not_text"})
    void refusesTextsThatCanNotBeKept(String text, String code) {
        assertThat(refusal(text, (cells, field) -> cells.text(field, 10))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana", "dana@", "@league.test", "da na@league.test", "a@b@c"})
    void refusesWhatIsNoEmailAddress(String text) {
        assertThat(refusal(text, (cells, field) -> cells.email(field, 254))).isEqualTo("not_an_email");
    }

    @Test
    void pointsAtLineColumnAndValue() {
        Cells cells = sheet.cell(FIELD, "twelve");

        cells.decimal(FIELD, 4);

        assertThat(cells.good()).isFalse();
        assertThat(sheet.errors.kept())
                .containsExactly(new RowError(
                        2, 1, FIELD, "twelve", "not_a_number", "It is not a decimal number such as 1234.50."));
    }

    private String refusal(String text, BiConsumer<Cells, String> reading) {
        Cells cells = sheet.cell(FIELD, text);

        reading.accept(cells, FIELD);

        assertThat(cells.good()).isFalse();
        assertThat(sheet.errors.count()).isEqualTo(1);
        return sheet.errors.kept().getFirst().code();
    }
}
