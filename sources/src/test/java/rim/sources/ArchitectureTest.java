package rim.sources;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

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

    @ArchTest
    static final ArchRule everyRunKeepsTheSameOrder =
            noClasses()
                    .should()
                    .callMethodWhere(describe("draws an order", ArchitectureTest::drawsAnOrder))
                    .because("what is written, hashed or told may not differ from run to run");

    // Map.of of one entry has no order.
    private static boolean drawsAnOrder(JavaMethodCall call) {
        var method = call.getTarget();
        boolean isMap = method.getOwner().isEquivalentTo(Map.class);
        boolean isSet = method.getOwner().isEquivalentTo(Set.class);
        return switch (method.getName()) {
            case "copyOf" -> isMap || isSet;
            case "ofEntries" -> isMap;
            case "of" -> isMap && method.getRawParameterTypes().size() > 2;
            case String other -> false;
        };
    }
}
