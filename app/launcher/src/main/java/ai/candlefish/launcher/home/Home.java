package ai.candlefish.launcher.home;

import ai.candlefish.launcher.LaunchException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The directory of one copy of the system: data, logs, secrets, process ids. One launcher at a time may hold it. */
public final class Home implements AutoCloseable {
    private static final List<String> OWN = List.of("postgres", "keycloak", "payara", "logs", "run", "secrets", "kind");

    private final Path directory;
    private final FileChannel lockFile;

    private Home(Path directory, FileChannel lockFile) {
        this.directory = directory;
        this.lockFile = lockFile;
    }

    /** Takes the directory, which is made when missing; refuses one that another launcher holds. */
    public static Home take(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            FileChannel channel =
                    FileChannel.open(absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new LaunchException(
                        "Another copy runs on " + absolute + "; stop it or choose another CANDLEFISH_HOME");
            }
            return new Home(absolute, channel);
        } catch (IOException e) {
            throw new LaunchException("Cannot use " + absolute + " as CANDLEFISH_HOME", e);
        }
    }

    /** Forgets everything that the system keeps here, and nothing that is not its own. */
    public void forget() {
        OWN.forEach(name -> FileTree.delete(directory.resolve(name)));
    }

    /** Whether nothing was ever started here. */
    public boolean isEmpty() {
        return !Files.exists(directory.resolve("kind"));
    }

    /** Keeps in mind what kind of data lies here, and refuses to start with the other kind. */
    public void requireKind(boolean demo) {
        String kind = demo ? "demo" : "empty";
        Path file = directory.resolve("kind");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, kind + "\n");
            }
            String found = Files.readString(file).strip();
            if (!found.equals(kind)) {
                throw new LaunchException(directory + " was started " + (demo ? "without" : "with")
                        + " demo data; --fresh forgets it, CANDLEFISH_HOME chooses another place");
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot read or write " + file, e);
        }
    }

    public Path directory() {
        return directory;
    }

    /** A directory below the home, made when missing, that only this user reads. */
    public Path directory(String name) {
        Path path = directory.resolve(name);
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectory(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot create " + path, e);
        }
        return path;
    }

    public Path log(String server) {
        return directory("logs").resolve(server + ".log");
    }

    public Path pidFile(String server) {
        return directory("run").resolve(server + ".pid");
    }

    public Secrets secrets() {
        return new Secrets(directory("secrets"));
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new LaunchException("Cannot release " + directory, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // Held by this very program.
        }
    }
}
