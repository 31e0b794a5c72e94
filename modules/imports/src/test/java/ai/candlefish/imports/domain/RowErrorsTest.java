package ai.candlefish.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowErrorsTest {

    @Test
    void countsAllAndKeepsTheFirstHundred() {
        RowErrors errors = new RowErrors();

        for (int line = 2; line < 252; line++) {
            errors.add(RowError.ofRow(line, "too_few_cells", "The row has 1 cell."));
        }

        assertThat(errors.count()).isEqualTo(250);
        assertThat(errors.kept()).hasSize(RowErrors.MOST_KEPT);
        assertThat(errors.none()).isFalse();
    }

    @Test
    void showsThemByLineAndColumn() {
        RowErrors errors = new RowErrors();
        errors.add(new RowError(3, 2, "b", "x", "second", ""));
        errors.add(new RowError(3, 1, "a", "x", "first", ""));
        errors.add(RowError.ofRow(2, "row", ""));
        errors.add(RowError.ofRow(3, "whole", ""));

        assertThat(errors.kept()).extracting(RowError::code).containsExactly("row", "whole", "first", "second");
    }

    @Test
    void shortensValuesWithoutHalvingACharacter() {
        String value = "😀".repeat(150);

        assertThat(new RowError(2, 1, "a", value, "code", "").value()).isEqualTo("😀".repeat(100));
        assertThat(new RowError(2, 1, "a", "a\0b", "code", "").value()).isEqualTo("ab");
    }

    @Test
    void theDatabaseKeepsThemAsTheyAre() {
        RowError.InDatabase lists = new RowError.InDatabase();
        List<RowError> errors = List.of(
                RowError.ofRow(2, "too_few_cells", "Too few."),
                new RowError(3, 4, "price", "twelve", "code", "detail"));

        assertThat(lists.convertToEntityAttribute(lists.convertToDatabaseColumn(errors)))
                .isEqualTo(errors);
    }

    @Test
    void makesSentencesOfWhatIsSaidBehindAName() {
        assertThat(Sentence.of("must not be negative")).isEqualTo("It must not be negative.");
        assertThat(Sentence.of("There is no such product.")).isEqualTo("There is no such product.");
    }
}
