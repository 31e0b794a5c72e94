package ai.candlefish.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final Pattern EXPLAINED =
            Pattern.compile("/\\*\\*.*\\w.*[.].*\\*/\\s*@NullMarked\\s*package ", Pattern.DOTALL);

    @Test
    void namesSayWhatAClassIsFor() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)(\\$.*)?")
                .check(Repository.CLASSES);
        assertThat(Repository.CLASSES).hasSizeGreaterThan(100);
    }

    @Test
    void everyPackageSaysInASentenceWhatItIsForAndIsNullMarked() {
        Map<String, List<Path>> packages = sources().collect(Collectors.groupingBy(NamesTest::packageOf));

        Set<String> unexplained = packages.entrySet().stream()
                .filter(entry -> entry.getValue().stream().noneMatch(NamesTest::explains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unexplained).isEmpty();
        assertThat(packages).hasSizeGreaterThan(12);
    }

    /** A tenant's migration is named after the module that owns the table. */
    @Test
    void tenantMigrationsNameTheirModule() throws IOException {
        List<String> modules = Repository.MODULES.stream().map(Module::name).toList();

        try (Stream<Path> files = Files.list(Repository.ROOT.resolve("migrations/tenant"))) {
            assertThat(files).isNotEmpty().allSatisfy(file -> {
                String name = String.valueOf(file.getFileName());
                assertThat(name).matches("V\\d+__[a-z]+_[a-z0-9_]+\\.sql");
                assertThat(modules).contains(name.replaceAll("V\\d+__([a-z]+)_.*", "$1"));
            });
        }
    }

    private static Stream<Path> sources() {
        return Repository.MODULES.stream()
                .flatMap(module -> Stream.of("src/main/java", "src/test/java")
                        .map(module.directory()::resolve)
                        .filter(Files::isDirectory))
                .flatMap(NamesTest::javaFiles);
    }

    private static Stream<Path> javaFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean explains(Path file) {
        return file.endsWith("package-info.java")
                && EXPLAINED.matcher(content(file)).lookingAt();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packageOf(Path file) {
        return String.valueOf(file.getParent())
                .replaceFirst(".*/src/(main|test)/java/", "")
                .replace('/', '.');
    }
}
