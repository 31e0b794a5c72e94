package ai.candlefish.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FranchiseIdTest {

    @Test
    void namesTheSchemaOfTheFranchise() {
        assertThat(new FranchiseId("crown-denver").schema()).isEqualTo("f_crown_denver");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "ab",
                "-ab",
                "ab-",
                "1ab",
                "Crown",
                "crown_denver",
                "pg_catalog",
                "crown denver",
                "crown;drop",
                "crown\"",
                "crown'",
                "crown\u0000",
                "сrown",
                "crown/../x",
                "a2345678901234567890123456789012345678901"
            })
    void isNothingElseThanASlug(String text) {
        assertThat(FranchiseId.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "public", "crown-denver", "a23456789012345678901234567890123456789z"})
    void isASlugOfThreeToFortyCharacters(String text) {
        assertThat(FranchiseId.parse(text)).map(FranchiseId::value).contains(text);
    }
}
