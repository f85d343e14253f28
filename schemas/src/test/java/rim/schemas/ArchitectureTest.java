package rim.schemas;

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
