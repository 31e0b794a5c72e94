package ai.candlefish.launcher.home;

import ai.candlefish.launcher.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets made up at the first start, one file each that only this user reads, and the same ever after. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;

    Secrets(Path directory) {
        this.directory = directory;
    }

    /** 256 random bits in letters, digits, minus and underscore. */
    public String password(String name) {
        return get(name, Base64.getUrlEncoder().withoutPadding());
    }

    /** 32 random bytes in base64. */
    public String key(String name) {
        return get(name, Base64.getEncoder());
    }

    /** Where the secret lies. */
    public Path file(String name) {
        return directory.resolve(name);
    }

    private synchronized String get(String name, Base64.Encoder encoder) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[32];
                RANDOM.nextBytes(bytes);
                write(file, encoder.encodeToString(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LaunchException("Cannot read or write the secret " + file, e);
        }
    }

    private void write(Path file, String secret) throws IOException {
        Path temporary = Files.createTempFile(
                directory,
                "new",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(temporary, secret + "\n");
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
