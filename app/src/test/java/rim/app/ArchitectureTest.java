package rim.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {"rim.app", "rim.engine", "rim.pipeline", "rim.sources"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theAppKnowsNeitherSparkNorLucene =
            noClasses()
                    .that()
                    .resideInAPackage("rim.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.spark..", "org.apache.lucene..")
                    .because("pipeline and index keep them to themselves");

    @ArchTest
    static final ArchRule onlyUpdatesKnowWhatNeedsSpark =
            noClasses()
                    .that()
                    .resideInAPackage("rim.app..")
                    .and()
                    .resideOutsideOfPackages("rim.app.update..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("rim.pipeline..")
                                    .and(describe("need Spark", ArchitectureTest::needsSpark)))
                    .because("asking runs without Spark on the class path");

    private static boolean needsSpark(JavaClass type) {
        return type.getTransitiveDependenciesFromSelf().stream()
                .anyMatch(d -> d.getTargetClass().getPackageName().startsWith("org.apache.spark"));
    }

    @ArchTest
    static final ArchRule onlyStoresKnowHadoop =
            noClasses()
                    .that()
                    .resideInAPackage("rim.app..")
                    .and()
                    .resideOutsideOfPackage("rim.app.store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.hadoop..")
                    .because("asking an edition in a folder runs without it");

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
                    .resideInAPackage("rim.app..")
                    .and()
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
    static final ArchRule onlyToolsKnowTheProtocolOfAssistants =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("rim.app.face.tool..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.modelcontextprotocol..", "reactor..")
                    .because("nothing else is to load it");

    @ArchTest
    static final ArchRule questionsKnowNoFace =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "rim.app.data..",
                            "rim.app.print..",
                            "rim.app.ask..",
                            "rim.app.question..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("rim.app.face..", "rim.app.serve..", "picocli..")
                    .because("every face asks the same questions");

    @ArchTest
    static final ArchRule packagesStandInNoCircle =
            slices().matching("rim.(**)").should().beFreeOfCycles();
}
