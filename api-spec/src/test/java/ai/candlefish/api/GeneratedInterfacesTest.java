package ai.candlefish.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedInterfacesTest {

    private static final List<JavaMethod> OPERATIONS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("ai.candlefish.api").stream()
                    .filter(type -> type.isInterface() && type.isAnnotatedWith(Path.class))
                    .map(JavaClass::getMethods)
                    .flatMap(methods -> methods.stream())
                    .toList();

    @Test
    void everyOperationNamesItsIdAndPermission() {
        assertThat(OPERATIONS).hasSizeGreaterThan(10).allSatisfy(method -> {
            Operation operation = method.getAnnotationOfType(Operation.class);

            assertThat(operation.id()).isEqualTo(method.getName());
            assertThat(operation.permission()).matches("authenticated|public|[a-z_]+:[a-z_]+");
        });
    }

    @Test
    void everyOperationIsKnownByOneName() {
        assertThat(OPERATIONS).extracting(JavaMethod::getName).doesNotHaveDuplicates();
    }

    /** A removal answers nothing. */
    @Test
    void everyOperationSaysWhatItAnswers() {
        assertThat(OPERATIONS.stream().filter(method -> !method.isAnnotatedWith(DELETE.class)))
                .hasSizeGreaterThan(10)
                .allSatisfy(method -> assertThat(
                                method.getAnnotationOfType(Produces.class).value())
                        .isNotEmpty()
                        .doesNotContain("application/problem+json"));
    }

    /** A typed model could not tell an absent field from one that is to be cleared. */
    @Test
    void everyPatchTakesItsMergePatchAsJson() {
        List<JavaMethod> patches = OPERATIONS.stream()
                .filter(method -> method.isAnnotatedWith(PATCH.class))
                .toList();

        assertThat(patches).isNotEmpty().allSatisfy(patch -> {
            assertThat(patch.getRawParameterTypes())
                    .anySatisfy(type ->
                            assertThat(type.isEquivalentTo(JsonNode.class)).isTrue());
            assertThat(patch.getAnnotationOfType(Consumes.class).value())
                    .containsExactly("application/merge-patch+json");
        });
    }
}
