package rim.embeddings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "rim.embeddings", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_MODULE_KNOWS_WHAT_RUNS_MODELS_AND_WHAT_THE_INDEX_ASKS_FOR =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "rim.embeddings..",
                            "rim.index.meaning..",
                            "rim.schemas..",
                            "org.jspecify..",
                            "ai.djl.huggingface.tokenizers..",
                            "ai.onnxruntime..");
}
