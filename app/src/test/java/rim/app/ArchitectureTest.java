package rim.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "rim.app", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theAppKnowsNeitherSparkNorLucene =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.spark..", "org.apache.lucene..")
                    .because("pipeline and index keep them to themselves");

    @ArchTest
    static final ArchRule onlyUpdatesKnowThePipeline =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "rim.app.update..", "rim.app.inspect..", "rim.app.fetch..")
                    .should()
                    .dependOnClassesThat(
                            JavaClass.Predicates.resideInAPackage("rim.pipeline..")
                                    .and(
                                            DescribedPredicate.not(
                                                    JavaClass.Predicates.resideInAnyPackage(
                                                            "rim.pipeline.benchmark..",
                                                            "rim.pipeline.certainty..",
                                                            "rim.pipeline.kernel..",
                                                            "rim.pipeline.methodology.."))))
                    .because(
                            "asking runs without Spark on the class path; the benchmark engine needs"
                                    + " none");

    @ArchTest
    static final ArchRule printingKnowsNoData =
            noClasses()
                    .that()
                    .resideInAPackage("rim.app.print..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "rim.app.data..", "rim.app.ask..", "rim.schemas..", "org.duckdb..")
                    .because("a form is the same for every answer");

    @ArchTest
    static final ArchRule onlyTheDatabaseKnowsDuckDb =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("rim.app.data..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.duckdb..")
                    .because("its locks must not be left out anywhere");

    @ArchTest
    static final ArchRule onlyTheFrameKnowsTheHttpLibrary =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("rim.app.serve.http..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.eclipse.jetty..")
                    .because("limits, headers and failures are the same for every answer");

    @ArchTest
    static final ArchRule theCommandLineDoesNotKnowTheService =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "rim.app.data..",
                            "rim.app.print..",
                            "rim.app.ask..",
                            "rim.app.profile..",
                            "rim.app.search..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("rim.app.serve..")
                    .because("both ask the same classes");
}
