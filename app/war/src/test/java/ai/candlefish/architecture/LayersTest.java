package ai.candlefish.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final JavaClasses BUSINESS = Repository.CLASSES.that(DescribedPredicate.describe(
            "belong to a business module",
            type -> Repository.moduleOf(type.getPackageName())
                    .filter(module -> module.isBusiness(Repository.ROOT))
                    .isPresent()));

    @Test
    void resourcesLeaveTransactionsToTheUseCase() {
        noClasses()
                .that()
                .resideInAPackage("..rest..")
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(BUSINESS);
        noMethods()
                .that()
                .areDeclaredInClassesThat(resideInAPackage("..rest.."))
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(BUSINESS);
        assertReadsEveryBusinessModule();
    }

    @Test
    void onlyDomainPersistenceAndApplicationKnowJpa() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..domain..", "..persistence..", "..application..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence..")
                .check(BUSINESS);
        assertReadsEveryBusinessModule();
    }

    @Test
    void rulesAndUseCasesKnowNothingOfHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
                .check(BUSINESS);
        assertReadsEveryBusinessModule();
    }

    @Test
    void resourcesAreNamedAfterTheInterfaceThatTheyImplement() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areAssignableTo(are(annotatedWith(Path.class)))
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(Repository.CLASSES);
        assertThat(Repository.CLASSES).anyMatch(type -> type.isInterface() && type.isAnnotatedWith(Path.class));
    }

    @Test
    void onePackageAtMostKnowsTheServer() {
        Set<String> packages = Repository.CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getPackageName())
                        .anyMatch(LayersTest::isOfTheServer))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        assertThat(packages).hasSizeLessThanOrEqualTo(1);
        assertThat(Repository.CLASSES).hasSizeGreaterThan(100);
    }

    private static boolean isOfTheServer(String packageName) {
        return List.of("fish.payara", "com.sun.enterprise", "org.glassfish").stream()
                .anyMatch(packageName::startsWith);
    }

    private static void assertReadsEveryBusinessModule() {
        List<String> roots = Repository.MODULES.stream()
                .filter(module -> module.isBusiness(Repository.ROOT))
                .map(Module::rootPackage)
                .toList();
        assertThat(roots)
                .hasSizeGreaterThan(3)
                .allSatisfy(root -> assertThat(BUSINESS)
                        .anyMatch(type -> type.getPackageName().startsWith(root)));
    }
}
