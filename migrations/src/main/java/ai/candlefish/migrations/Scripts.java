package ai.candlefish.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The versioned scripts of a location on the class path, such as {@code db/tenant}. */
final class Scripts {

    private static final Pattern NAME = Pattern.compile("V(\\d+(?:\\.\\d+)*)__.+\\.sql");

    private Scripts() {}

    /** The version of the newest script: what a schema is migrated to. */
    static String newest(String location) {
        return names(location).stream()
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .max(Comparator.comparing(Scripts::numbers, Arrays::compare))
                .orElseThrow(() -> new IllegalStateException("There are no migrations in " + location));
    }

    private static int[] numbers(String version) {
        return Pattern.compile("\\.")
                .splitAsStream(version)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** The directory may stand in several places of the class path. */
    private static List<String> names(String location) {
        try {
            List<String> names = new ArrayList<>();
            for (URL directory : Collections.list(Scripts.class.getClassLoader().getResources(location))) {
                names.addAll(
                        directory.openConnection() instanceof JarURLConnection jar
                                ? inJar(jar, location + "/")
                                : inDirectory(Path.of(URI.create(directory.toString()))));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + location, e);
        }
    }

    private static List<String> inJar(JarURLConnection connection, String prefix) throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream()
                    .filter(entry -> entry.getName().startsWith(prefix))
                    .map(entry -> entry.getName().substring(prefix.length()))
                    .toList();
        }
    }

    private static List<String> inDirectory(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
