package ai.candlefish.launcher.process;

import ai.candlefish.launcher.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers a child beyond the launcher's own end; the start time keeps a reused process id from being mistaken. */
final class PidFile {
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle child) {
        Instant started = child.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.writeString(file, child.pid() + "\n" + started + "\n");
        } catch (IOException e) {
            throw new LaunchException("Cannot write " + file, e);
        }
    }

    /** The child of an earlier run that still lives. */
    Optional<ProcessHandle> survivor() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 2) {
                return Optional.empty();
            }
            Instant started = Instant.parse(lines.get(1));
            return ProcessHandle.of(Long.parseLong(lines.getFirst()))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> handle.info()
                            .startInstant()
                            .map(at -> Duration.between(started, at).abs().compareTo(TOLERANCE) < 0)
                            .orElse(false));
        } catch (IOException e) {
            throw new LaunchException("Cannot read " + file, e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LaunchException("Cannot delete " + file, e);
        }
    }
}
