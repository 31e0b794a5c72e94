package ai.candlefish.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Maven module of this repository.
 *
 * @param artifactId its name in the poms
 * @param directory where it lives, seen from the root
 * @param dependencies artifact ids of the own modules that its pom names for more than tests
 */
record Module(String artifactId, Path directory, Set<String> dependencies) {

    private static final String SOURCES = "src/main/java";
    private static final String OWN_PACKAGES = "ai/candlefish";

    /** The last part of its root package, its migrations and its spec file are named by this word. */
    String name() {
        return artifactId.substring("candlefish-".length());
    }

    /** Such as {@code ai.candlefish.orders}: the one package that all its code is in or under. */
    String rootPackage() {
        List<Path> roots = list(sources().resolve(OWN_PACKAGES));
        if (roots.size() != 1) {
            throw new IllegalStateException("%s needs one root package but has %s".formatted(artifactId, roots));
        }
        return "ai.candlefish." + roots.getFirst().getFileName();
    }

    boolean hasCode() {
        return Files.isDirectory(sources());
    }

    /** A business module is what the API speaks of: there is a file of the contract with its name. */
    boolean isBusiness(Path root) {
        return Files.exists(root.resolve("api-spec").resolve(name() + ".yaml"));
    }

    boolean holds(String packageName) {
        return packageName.equals(rootPackage()) || packageName.startsWith(rootPackage() + ".");
    }

    /** The fully qualified names of its handwritten types. */
    List<String> sourceTypes() {
        try (Stream<Path> files = Files.walk(sources())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> sources().relativize(file).toString())
                    .map(file ->
                            file.substring(0, file.length() - ".java".length()).replace('/', '.'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path sources() {
        return directory.resolve(SOURCES);
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
