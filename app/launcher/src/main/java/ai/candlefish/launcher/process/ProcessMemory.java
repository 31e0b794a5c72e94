package ai.candlefish.launcher.process;

import ai.candlefish.launcher.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a process holds in memory, as Linux counts it.
 *
 * @param residentKib resident set size (VmRSS)
 * @param proportionalKib resident pages, those shared with other processes counted in proportion (Pss)
 */
public record ProcessMemory(long residentKib, long proportionalKib) {

    /** Reads it from /proc, so on Linux only. */
    public static ProcessMemory of(long pid) {
        Path proc = Path.of("/proc", Long.toString(pid));
        return new ProcessMemory(kib(proc.resolve("status"), "VmRSS:"), kib(proc.resolve("smaps_rollup"), "Pss:"));
    }

    /** The same of a process that may end meanwhile; empty when it did. */
    public static Optional<ProcessMemory> ofAlive(ProcessHandle process) {
        try {
            return Optional.of(of(process.pid()));
        } catch (LaunchException e) {
            if (process.isAlive()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static long kib(Path file, String label) {
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(label)) {
                    return Long.parseLong(
                            line.substring(label.length()).replace("kB", "").strip());
                }
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot read the memory of a process from " + file, e);
        }
        throw new LaunchException("No " + label + " in " + file);
    }
}
