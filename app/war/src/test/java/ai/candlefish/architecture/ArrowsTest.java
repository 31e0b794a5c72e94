package ai.candlefish.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.tenancy.provisioning.FoundFranchise;
import ai.candlefish.tenancy.provisioning.SchemaSteps;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

class ArrowsTest {

    @Test
    void modulesUseOnlyWhatTheirPomsLeadTo() {
        classes()
                .should(useOtherModules(
                        "that its pom does not lead to",
                        (from, to, used) ->
                                !from.equals(to) && !Repository.reach(from).contains(to)))
                .check(Repository.CLASSES);
        assertThat(Repository.CLASSES).hasSizeGreaterThan(100);
    }

    /** What lies under the root package of a business module is its own; the foundations below are open to all. */
    @Test
    void modulesSpeakToTheRootPackageOfAnother() {
        classes()
                .should(useOtherModules(
                        "behind its face",
                        (from, to, used) -> !from.equals(to)
                                && !used.equals(to.rootPackage())
                                && to.isBusiness(Repository.ROOT)
                                && !mayAssemble(from, used)))
                .check(Repository.CLASSES);
        assertThat(Repository.MODULES.stream().filter(module -> module.isBusiness(Repository.ROOT)))
                .hasSizeGreaterThan(3);
    }

    @Test
    void theKernelKnowsNobodyAndTenancyOnlyTheKernel() {
        assertThat(Repository.module("candlefish-kernel").dependencies()).isEmpty();
        assertThat(Repository.module("candlefish-tenancy").dependencies()).containsExactly("candlefish-kernel");
        assertThat(Repository.module("candlefish-api-spec").dependencies()).isEmpty();
        assertThat(Repository.module("candlefish-migrations").dependencies()).isEmpty();
    }

    @Test
    void nobodyBuildsOnTheApp() {
        assertThat(Repository.MODULES)
                .allSatisfy(module -> assertThat(module.dependencies())
                        .doesNotContain("candlefish-war", "candlefish-launcher", "candlefish-system-tests"));
    }

    @Test
    void theWarLeavesMigratingAndLaunchingToOthers() {
        assertThat(Repository.reach(Repository.module("candlefish-war")))
                .extracting(Module::artifactId)
                .contains("candlefish-orders")
                .doesNotContain("candlefish-migrations", "candlefish-launcher");
    }

    /** The login that owns the schemas and makes roles is at home in one package, and so is what it is used for. */
    @Test
    void onlyProvisioningReachesTheOwnersLogin() {
        String provisioning = "ai.candlefish.franchises.provisioning..";
        noClasses()
                .that()
                .resideOutsideOfPackages(provisioning, "ai.candlefish.launcher..", "ai.candlefish.tenancy.databases..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.postgresql.ds.PGSimpleDataSource")
                .check(Repository.CLASSES.that(DescribedPredicate.describe("are in the WAR", Repository::isInTheWar)));
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        provisioning, "ai.candlefish.tenancy.provisioning..", "ai.candlefish.launcher..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SchemaSteps.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(FoundFranchise.class)
                .check(Repository.CLASSES);
        assertThat(Repository.CLASSES).anyMatch(type -> type.getName().endsWith("provisioning.OwnerDatabase"));
    }

    @Test
    void onlyTheEdgeSeesTheContract() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "ai.candlefish.api..", "ai.candlefish.web..", "ai.candlefish.app..", "ai.candlefish.*.rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.candlefish.api..")
                .check(Repository.CLASSES);
        assertThat(Repository.CLASSES).anyMatch(type -> type.getPackageName().equals("ai.candlefish.api.model"));
    }

    /** The app names the resources of every module when it puts them together. */
    private static boolean mayAssemble(Module user, String used) {
        return user.artifactId().equals("candlefish-war") && used.endsWith(".rest");
    }

    private static ArchCondition<JavaClass> useOtherModules(String how, Judgement forbidden) {
        return new ArchCondition<>("not use another module " + how) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Module from = Repository.moduleOf(type.getPackageName()).orElseThrow();
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String used =
                            dependency.getTargetClass().getBaseComponentType().getPackageName();
                    Repository.moduleOf(used)
                            .filter(to -> forbidden.applies(from, to, used))
                            .ifPresent(to -> events.add(SimpleConditionEvent.violated(
                                    type, dependency.getDescription() + ": " + to.artifactId() + " " + how)));
                }
            }
        };
    }

    @FunctionalInterface
    private interface Judgement {
        boolean applies(Module from, Module to, String usedPackage);
    }
}
