package ai.candlefish.tenancy.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {

    private final Map<String, String> environment = new HashMap<>();

    DatabaseSettingsTest() {
        describe("CANDLEFISH_DB_", "home.example");
    }

    @Test
    void oneDatabaseNeedsNoList() {
        assertThat(read()).extracting(DatabaseSettings::name).containsExactly("home");
        assertThat(read().getFirst().isHome()).isTrue();
    }

    @Test
    void furtherOnesHaveSettingsOfTheirOwn() {
        environment.put("CANDLEFISH_DATABASES", "home, west");
        describe("CANDLEFISH_DB_WEST_", "west.example");

        assertThat(read()).extracting(DatabaseSettings::host).containsExactly("home.example", "west.example");
    }

    @Test
    void noLogShowsAPassword() {
        assertThat(read().toString()).contains("home.example").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"west", "west,home", "home,home", "home,West", "home,", "home,a-b", "home,a,b,c,d"})
    void refusesListsThatCanNotBeRight(String list) {
        environment.put("CANDLEFISH_DATABASES", list);

        assertThatExceptionOfType(WrongDatabases.class)
                .isThrownBy(this::read)
                .withMessageContaining("CANDLEFISH_DATABASES");
    }

    @Test
    void aConnectionKeepsAsManyStatementsAsIsSaid() {
        assertThat(read().getFirst().statements()).isEqualTo(256);

        environment.put("CANDLEFISH_STATEMENTS", "600");

        assertThat(read().getFirst().statements()).isEqualTo(600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "0", "1001"})
    void saysThatANumberOfStatementsIsWrong(String number) {
        environment.put("CANDLEFISH_STATEMENTS", number);

        assertThatExceptionOfType(WrongDatabases.class)
                .isThrownBy(this::read)
                .withMessageContaining("CANDLEFISH_STATEMENTS");
    }

    @ParameterizedTest
    @CsvSource({"HOST,''", "PORT,much", "NAME,''", "USER,' '", "PASSWORD,''"})
    void saysWhichSettingIsWrong(String setting, String value) {
        environment.put("CANDLEFISH_DATABASES", "home,west");
        describe("CANDLEFISH_DB_WEST_", "west.example");
        environment.put("CANDLEFISH_DB_WEST_" + setting, value);

        assertThatExceptionOfType(WrongDatabases.class)
                .isThrownBy(this::read)
                .withMessageContaining("CANDLEFISH_DB_WEST_" + setting);
    }

    private List<DatabaseSettings> read() {
        return DatabaseSettings.read(environment::get);
    }

    private void describe(String prefix, String host) {
        environment.putAll(Map.of(
                prefix + "HOST", host,
                prefix + "PORT", "5432",
                prefix + "NAME", "candlefish",
                prefix + "USER", "candlefish_app",
                prefix + "PASSWORD", "secret"));
    }
}
