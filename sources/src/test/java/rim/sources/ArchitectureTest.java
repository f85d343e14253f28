package rim.sources;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "rim.sources", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule sourcesKnowsSchemasAndFileFormatsOnly =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "javax.xml..",
                            "org.xml.sax..",
                            "rim.schemas..",
                            "rim.sources..",
                            "com.fasterxml.jackson..",
                            "org.apache.poi..",
                            "org.jspecify..")
                    .because("a file is read alike by an update, an inspection and a benchmark");

    @ArchTest
    static final ArchRule onlyDownloadKnowsTheNetwork =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("rim.sources.download..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.net..", "javax.net..")
                    .because("an update never asks a network");

    @ArchTest
    static final ArchRule noPackagesStandInACircle =
            slices().matching("rim.(**)").should().beFreeOfCycles();
}
