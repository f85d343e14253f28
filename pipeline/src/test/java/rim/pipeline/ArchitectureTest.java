package rim.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "rim.pipeline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule kernelKnowsTheJdkOnly =
            classes()
                    .that()
                    .resideInAPackage("rim.pipeline.kernel..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "rim.pipeline.kernel..", "org.jspecify..")
                    .because("the mathematics must be readable and testable by itself");

    @ArchTest
    static final ArchRule engineRunsWithoutSpark =
            classes()
                    .that()
                    .resideInAPackage("rim.pipeline.benchmark..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "rim.schemas..",
                            "rim.pipeline.kernel..",
                            "rim.pipeline.benchmark..",
                            "org.jspecify..")
                    .because("questions are answered by the same engine as the update");

    @ArchTest
    static final ArchRule pipelineDoesNotKnowItsCallersNorTheIndex =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("rim.app..", "rim.index..", "org.apache.lucene..")
                    .because("app calls pipeline, and tells it how an index is built");

    @ArchTest
    static final ArchRule formsDoNotKnowSpark =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "rim.pipeline.source..",
                            "rim.pipeline.inspection..",
                            "rim.pipeline.json..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.spark..")
                    .because("a form is one small class that takes a line apart");

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
