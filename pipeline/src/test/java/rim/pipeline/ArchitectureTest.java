package rim.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
}
