package ai.candlefish.harness.running;

import ai.candlefish.launcher.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Iterator;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that nobody listens on. They lie below those that Linux gives to outgoing connections: from one of these, a look
 * whether a server is up already can connect to itself, and then the server finds its port taken.
 */
final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int BEHIND_LAST = 32_000;

    private FreePorts() {}

    static Ports choose() {
        Iterator<Integer> free = ThreadLocalRandom.current()
                .ints(FIRST, BEHIND_LAST)
                .filter(FreePorts::isFree)
                .distinct()
                .iterator();
        return new Ports(free.next(), free.next(), free.next());
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
