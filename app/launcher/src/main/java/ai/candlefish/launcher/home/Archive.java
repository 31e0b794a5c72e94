package ai.candlefish.launcher.home;

import ai.candlefish.launcher.LaunchException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the archives in which servers come. */
public final class Archive {
    private Archive() {}

    /** Unpacks a zip without its first directory level, as {@code --strip-components=1} would. */
    public static void unzipContent(Path zip, Path into) {
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path name = Path.of(entry.getName());
                if (name.getNameCount() > 1) {
                    write(in, inside(into, name.subpath(1, name.getNameCount())), entry.isDirectory());
                }
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot unpack " + zip, e);
        }
    }

    /** Unpacks a tar.xz with links and permissions. */
    public static void untarXz(InputStream archive, Path into) throws IOException {
        try (TarArchiveInputStream in =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = inside(into, Path.of(entry.getName()));
                if (entry.isSymbolicLink()) {
                    Files.createDirectories(parent(target));
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    write(in, target, entry.isDirectory());
                    boolean executable = entry.isDirectory() || (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static void write(InputStream in, Path target, boolean directory) throws IOException {
        Files.createDirectories(directory ? target : parent(target));
        if (!directory) {
            Files.copy(in, target);
        }
    }

    private static Path parent(Path target) {
        return Objects.requireNonNull(target.getParent(), "a path inside a directory");
    }

    private static Path inside(Path root, Path name) throws IOException {
        Path target = root.resolve(name).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("The archive reaches outside of itself: " + name);
        }
        return target;
    }
}
