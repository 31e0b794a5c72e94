package ai.candlefish.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void areTheUsualOnesUnlessTheEnvironmentNamesOthers() {
        assertThat(Ports.from(Map.of())).isEqualTo(new Ports(8080, 8180, 54329));
        assertThat(Ports.from(Map.of("APP_PORT", "9000", "KEYCLOAK_PORT", ""))).isEqualTo(new Ports(9000, 8180, 54329));
    }

    @Test
    void refuseWhatIsNoPortNumberAndSayWhichVariable() {
        assertThatThrownBy(() -> Ports.from(Map.of("APP_PORT", "web"))).hasMessageContaining("APP_PORT");
        assertThatThrownBy(() -> Ports.from(Map.of("APP_PORT", "70000"))).hasMessageContaining("70000");
        assertThatThrownBy(() -> Ports.from(Map.of("APP_PORT", "8180"))).hasMessageContaining("must differ");
    }

    @Test
    void refuseAPortThatIsTakenAndSayHowToChooseAnother() throws IOException {
        Ports free = Ports.free();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(free.app(), taken.getLocalPort(), free.postgres());

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("KEYCLOAK_PORT");
        }
    }
}
