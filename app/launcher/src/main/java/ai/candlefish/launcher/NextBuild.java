package ai.candlefish.launcher;

import ai.candlefish.launcher.home.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * A build that follows this one and differs from it by one more script for the franchises' schemas: what tests and benchmarks of
 * migrations bring to franchises that are there.
 */
public final class NextBuild {

    /** Far behind any script that there will be. */
    public static final String VERSION = "9000";

    private static final String SCRIPT = "db/tenant/V" + VERSION + "__next_build.sql";

    private final Path directory;

    /** @param directory takes its files; what is there is deleted */
    public NextBuild(Path directory, String script) {
        this.directory = directory.toAbsolutePath();
        FileTree.delete(directory);
        write(scripts().resolve(SCRIPT), script);
    }

    /** The command for operators, as this build's jars and the one more script make it up. */
    public ProcessBuilder migrate(DatabaseLogin owner, String... options) {
        String classes = scripts() + System.getProperty("path.separator") + System.getProperty("java.class.path");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder command = new ProcessBuilder(
                java,
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                "ai.candlefish.migrations.Main",
                "migrate");
        command.command().addAll(List.of(options));
        command.environment()
                .putAll(Map.of(
                        "CANDLEFISH_DB_HOST", owner.host(),
                        "CANDLEFISH_DB_PORT", Integer.toString(owner.port()),
                        "CANDLEFISH_DB_NAME", owner.database(),
                        "CANDLEFISH_DB_OWNER_USER", owner.user(),
                        "CANDLEFISH_DB_OWNER_PASSWORD", owner.password()));
        return command.redirectErrorStream(true);
    }

    /** The app as it would be rolled out behind the migration. */
    public Path war() {
        Path war = directory.resolve("next-build.war");
        Path jar = directory.resolve("next-build.jar");
        try (FileSystem archive = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Path target = archive.getPath("/" + SCRIPT);
            Files.createDirectories(target.getParent());
            Files.copy(scripts().resolve(SCRIPT), target);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + jar, e);
        }
        try {
            Files.copy(ServerFiles.ofThisBuild().war(), war, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + war, e);
        }
        try (FileSystem archive = FileSystems.newFileSystem(war)) {
            Files.copy(jar, archive.getPath("/WEB-INF/migrations/next-build.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot change " + war, e);
        }
        return war;
    }

    private Path scripts() {
        return directory.resolve("scripts");
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
