package ai.candlefish.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.text.DateFormat;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Time comes from one clock, so that a test can turn it. */
class TimeTest {

    private static final DescribedPredicate<JavaClass> OLD_DATES = DescribedPredicate.describe(
            "an old date",
            type -> type.isAssignableTo(Date.class)
                    || type.isAssignableTo(Calendar.class)
                    || type.isAssignableTo(DateFormat.class));

    private static final JavaClasses IN_THE_WAR =
            Repository.CLASSES.that(DescribedPredicate.describe("are in the WAR", Repository::isInTheWar));

    /** A library that speaks of {@link Date} is translated where it is called. */
    @Test
    void nobodyKeepsOrPassesOnTheOldDates() {
        noFields().should().haveRawType(OLD_DATES).check(Repository.CLASSES);
        noMethods().should().haveRawReturnType(OLD_DATES).check(Repository.CLASSES);
        noCodeUnits()
                .should()
                .haveRawParameterTypes(DescribedPredicate.anyElementThat(OLD_DATES))
                .check(Repository.CLASSES);
        noClasses()
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "more is done with an old date than translating it",
                        call -> OLD_DATES.test(call.getTargetOwner())
                                && !Set.of("toInstant", "from").contains(call.getName())))
                .check(Repository.CLASSES);
        assertThat(Repository.CLASSES).hasSizeGreaterThan(100);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        noClasses()
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe("the time is read past the clock", TimeTest::bypassesClock))
                .check(IN_THE_WAR);
        assertThat(IN_THE_WAR).hasSizeGreaterThan(80);
    }

    @Test
    void oneClassMakesTheClock() {
        Set<String> makers = IN_THE_WAR.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                        && call.getName().startsWith("system"))
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toSet());

        assertThat(makers).hasSizeLessThanOrEqualTo(1);
    }

    private static boolean bypassesClock(JavaCall<?> call) {
        boolean now = call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis = call.getTargetOwner().isEquivalentTo(System.class)
                && call.getName().equals("currentTimeMillis");
        return now || millis;
    }
}
