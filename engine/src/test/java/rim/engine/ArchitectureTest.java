package rim.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
}
