package ai.candlefish.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a server's log, which says best why it failed. */
public final class LogTail {
    private static final int BYTES = 64 * 1024;
    private static final int LINES = 40;

    private LogTail() {}

    /** The last lines with the file's name above them. */
    public static String of(Path log) {
        if (!Files.isReadable(log)) {
            return "(no log at " + log + ")";
        }
        List<String> lines = end(log).lines().toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        return "The end of " + log + ":\n  " + String.join("\n  ", last);
    }

    private static String end(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(BYTES, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(unreadable: " + e.getMessage() + ")";
        }
    }
}
