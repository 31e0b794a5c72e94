package ai.candlefish.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.candlefish.launcher.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    private Path directory;

    @Test
    void refusesASecondLauncherAndTakesOneAfterTheFirstHasLeft() {
        Home first = Home.take(directory);

        assertThatThrownBy(() -> Home.take(directory))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("Another copy runs on");

        first.close();
        Home.take(directory).close();
    }

    @Test
    void forgetsItsOwnAndNothingElse() throws IOException {
        Files.writeString(directory.resolve("somebody-elses.txt"), "keep me");
        try (Home home = Home.take(directory)) {
            home.requireKind(true);
            home.secrets().password("partner-demo");

            home.forget();

            assertThat(home.isEmpty()).isTrue();
            assertThat(directory.resolve("secrets")).doesNotExist();
            assertThat(directory.resolve("somebody-elses.txt")).exists();
        }
    }

    @Test
    void refusesToMixDemoDataWithNone() {
        try (Home home = Home.take(directory)) {
            home.requireKind(true);

            home.requireKind(true);
            assertThatThrownBy(() -> home.requireKind(false))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("--fresh");
        }
    }

    @Test
    void keepsSecretsThatOnlyThisUserReads() throws IOException {
        try (Home home = Home.take(directory)) {
            Secrets secrets = home.secrets();

            String password = secrets.password("partner-demo");

            assertThat(home.secrets().password("partner-demo")).isEqualTo(password);
            assertThat(secrets.password("another")).isNotEqualTo(password);
            assertThat(Base64.getDecoder().decode(secrets.key("cursor-key"))).hasSize(32);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file("partner-demo"))))
                    .isEqualTo("rw-------");
        }
    }
}
