package ai.candlefish.launcher.home;

import ai.candlefish.launcher.LaunchException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Directories that are expensive to make, made once for all copies of the system that this user runs. */
public final class UserCache {
    /** A file lock holds off other programs only, so threads of this one take turns here. */
    private static final Map<Path, Lock> TURNS = new ConcurrentHashMap<>();

    private final Path root;

    public UserCache(Path root) {
        this.root = root;
    }

    /** The usual place: {@code $XDG_CACHE_HOME/candlefish}, else {@code ~/.cache/candlefish}. */
    public static UserCache from(Map<String, String> environment) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return new UserCache(caches.resolve("candlefish"));
    }

    /**
     * The directory {@code name-<hash of ingredients>}, which {@code maker} fills when it is missing. It appears whole or not at
     * all; of several programs that want it at once, one makes it and the others wait.
     */
    public Path once(String name, String ingredients, Consumer<Path> maker) {
        Path ready = root.resolve(name + "-" + shortHash(ingredients));
        if (Files.isDirectory(ready)) {
            return ready;
        }
        Lock turn = TURNS.computeIfAbsent(ready, path -> new ReentrantLock());
        turn.lock();
        try {
            return makeAlone(ready, maker);
        } finally {
            turn.unlock();
        }
    }

    private Path makeAlone(Path ready, Consumer<Path> maker) {
        String name = ready.getFileName().toString();
        try {
            Files.createDirectories(root);
            try (FileChannel lock = FileChannel.open(
                    root.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                if (!Files.isDirectory(ready)) {
                    deleteLeftovers(name);
                    Path unfinished = Files.createTempDirectory(root, name + ".tmp-");
                    maker.accept(unfinished);
                    Files.move(unfinished, ready, StandardCopyOption.ATOMIC_MOVE);
                }
                return ready;
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot fill the cache at " + ready, e);
        }
    }

    private void deleteLeftovers(String name) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(root, name + ".tmp-*")) {
            leftovers.forEach(FileTree::delete);
        }
    }

    private static String shortHash(String ingredients) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ingredients.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
