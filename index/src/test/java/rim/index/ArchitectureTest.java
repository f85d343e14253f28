package rim.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "rim.index", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_MODULE_KNOWS_SCHEMAS_LUCENE_AND_DOCUMENT_FORMATS_ONLY =
            classes()
                    .that()
                    .resideInAPackage("rim.index..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "javax.imageio..",
                            "javax.xml..",
                            "rim.index..",
                            "rim.schemas..",
                            "org.jspecify..",
                            "com.fasterxml.jackson..",
                            "org.w3c.dom..",
                            "org.xml.sax..",
                            "org.apache.james.mime4j..",
                            "org.apache.lucene..",
                            "org.apache.pdfbox..",
                            "org.apache.poi..",
                            "org.apache.xmlbeans..",
                            "org.commonmark..",
                            "org.jsoup..");

    @ArchTest
    static final ArchRule EXTRACTION_DOES_NOT_KNOW_THE_INDEX =
            noClasses()
                    .that()
                    .resideInAPackage("rim.index.extract..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.lucene..", "rim.index.passage..", "rim.index.search..");

    @ArchTest
    static final ArchRule THE_INDEX_DOES_NOT_KNOW_DOCUMENT_FORMATS =
            noClasses()
                    .that()
                    .resideInAnyPackage("rim.index.passage..", "rim.index.search..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "rim.index.extract..",
                            "org.apache.james.mime4j..",
                            "org.apache.pdfbox..",
                            "org.apache.poi..",
                            "org.commonmark..",
                            "org.jsoup..");

    @ArchTest
    static final ArchRule WRITING_DOES_NOT_KNOW_SEARCHING =
            noClasses()
                    .that()
                    .resideInAPackage("rim.index.passage..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("rim.index.search..");

    @ArchTest
    static final ArchRule NO_PACKAGES_STAND_IN_A_CIRCLE =
            slices().matching("rim.(**)").should().beFreeOfCycles();
}
