package ai.candlefish.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** The loopback ports that one copy of the system listens on. */
public record Ports(int app, int keycloak, int postgres) {
    public Ports {
        requirePort(app);
        requirePort(keycloak);
        requirePort(postgres);
        if (app == keycloak || app == postgres || keycloak == postgres) {
            throw new LaunchException("APP_PORT, KEYCLOAK_PORT and POSTGRES_PORT must differ");
        }
    }

    /** The ports named in the environment, else the usual ones. */
    public static Ports from(Map<String, String> environment) {
        return new Ports(
                port(environment, "APP_PORT", 8080),
                port(environment, "KEYCLOAK_PORT", 8180),
                port(environment, "POSTGRES_PORT", 54329));
    }

    /** Three ports that nobody listens on at this moment. */
    public static Ports free() {
        try (ServerSocket app = anyPort();
                ServerSocket keycloak = anyPort();
                ServerSocket postgres = anyPort()) {
            return new Ports(app.getLocalPort(), keycloak.getLocalPort(), postgres.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback address", e);
        }
    }

    /** Refuses ports that somebody else listens on, before anything is started. */
    void requireFree() {
        requireFree("APP_PORT", app);
        requireFree("KEYCLOAK_PORT", keycloak);
        requireFree("POSTGRES_PORT", postgres);
    }

    private static void requireFree(String variable, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new LaunchException(
                    "Port " + port + " is taken by another program; choose another one with " + variable, e);
        }
    }

    private static ServerSocket anyPort() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            return usual;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new LaunchException(variable + " is not a port number: " + value, e);
        }
    }

    private static void requirePort(int port) {
        if (port < 1 || port > 65535) {
            throw new LaunchException("Not a port number: " + port);
        }
    }
}
