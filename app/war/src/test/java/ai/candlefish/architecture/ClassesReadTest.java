package ai.candlefish.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rule that reads no class keeps nothing: this is what the other rules rely on. */
class ClassesReadTest {

    @Test
    void everyModuleOfThePomIsFound() {
        assertThat(Repository.MODULES).hasSizeGreaterThan(10);
        assertThat(Repository.MODULES).extracting(Module::artifactId).allMatch(name -> name.startsWith("candlefish-"));
    }

    @Test
    void everySourceFileIsReadAsAClass() {
        Set<String> read =
                Repository.CLASSES.stream().map(JavaClass::getFullName).collect(Collectors.toSet());

        assertThat(Repository.MODULES)
                .filteredOn(Module::hasCode)
                .allSatisfy(
                        module -> assertThat(module.sourceTypes()).isNotEmpty().isSubsetOf(read));
    }
}
