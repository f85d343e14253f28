package rim.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "rim.schemas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule schemasKnowsTheJdkAndJacksonOnly =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "rim.schemas..",
                            "com.fasterxml.jackson..",
                            "com.networknt..",
                            "org.jspecify..")
                    .because("every module and every reader of an edition depends on it");

    @ArchTest
    static final ArchRule onlyCheckedJsonKnowsTheValidator =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("rim.schemas.json..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.networknt..")
                    .because("files that people write are checked in one place");

    @ArchTest
    static final ArchRule noPackagesStandInACircle =
            slices().matching("rim.(**)").should().beFreeOfCycles();
}
