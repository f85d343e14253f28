package rim.pipeline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

@AnalyzeClasses(packages = "rim.pipeline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule pipelineDoesNotKnowItsCallersNorTheIndex =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("rim.app..", "rim.index..", "org.apache.lucene..")
                    .because("app calls pipeline, and tells it how an index is built");

    @ArchTest
    static final ArchRule noPackagesStandInACircle =
            slices().matching("rim.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule callersNeedNoSpark =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("rim.pipeline")
                    .and()
                    .arePublic()
                    .should()
                    .notHaveRawReturnType(
                            JavaClass.Predicates.resideInAPackage("org.apache.spark.."))
                    .because("the query side compiles and runs without Spark");

    @ArchTest
    static final ArchRule everyRunKeepsTheSameOrder =
            noClasses()
                    .should()
                    .callMethodWhere(describe("draws an order", ArchitectureTest::drawsAnOrder))
                    .because("what is written, hashed or told may not differ from run to run");

    @ArchTest
    static final ArchRule nothingIsHashedAsRecordsPrintThemselves =
            noClasses()
                    .should()
                    .callMethodWhere(
                            describe(
                                    "prints a record of the inputs",
                                    ArchitectureTest::printsAnInput))
                    .because("a digest is of CheckedJson.canonical, which never changes by chance");

    private static boolean printsAnInput(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        return call.getName().equals("toString")
                && owner.isRecord()
                && JavaClass.Predicates.resideInAnyPackage(
                                "rim.schemas.dataset..",
                                "rim.schemas.indicator..",
                                "rim.schemas.methodology..")
                        .test(owner);
    }

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
