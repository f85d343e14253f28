package rim.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

@AnalyzeClasses(packages = "rim.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule kernelKnowsTheJdkAndDistributionsOnly =
            classes()
                    .that()
                    .resideInAPackage("rim.engine.kernel..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "rim.engine.kernel..",
                            "org.apache.commons.statistics..",
                            "org.jspecify..")
                    .because("the mathematics must be readable and testable by itself");

    @ArchTest
    static final ArchRule engineKnowsSchemasOnly =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "rim.schemas..",
                            "rim.engine..",
                            "com.fasterxml.jackson..",
                            "org.apache.commons.statistics..",
                            "org.jspecify..")
                    .because("updates, questions and other programs use the same engine");

    @ArchTest
    static final ArchRule noPackagesStandInACircle =
            slices().matching("rim.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noTwoClassesKnowEachOther =
            classes()
                    .that()
                    .areTopLevelClasses()
                    .should(notBeKnownByAClassThatTheyKnow())
                    .because(
                            "a class that knows another is read after it, and can be whole only then");

    /// A class and those that stand in it are one.
    private static ArchCondition<JavaClass> notBeKnownByAClassThatTheyKnow() {
        return new ArchCondition<>("not be known by a class that they know") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getDirectDependenciesToSelf().stream()
                        .map(to -> topLevel(to.getOriginClass()))
                        .filter(other -> !other.equals(one) && knows(one, other))
                        .distinct()
                        .forEach(other ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                one, one.getName() + " and " + other.getName())));
            }
        };
    }

    private static boolean knows(JavaClass one, JavaClass other) {
        return other.getDirectDependenciesToSelf().stream()
                .anyMatch(to -> topLevel(to.getOriginClass()).equals(one));
    }

    private static JavaClass topLevel(JavaClass any) {
        return any.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(any);
    }
}
