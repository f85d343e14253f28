package rim.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import rim.index.evaluate.Evaluation;
import rim.index.evaluate.TestCollection;
import rim.index.search.SearchQuestion.Expansion;
import rim.index.translation.TranslationFile;

/// Keeps the ranking from getting worse, on collections with judgements. The bars are BM25 with
/// Lucene's own rules for the language (k1 0.9, b 0.4), with compounds split by a Hunspell
/// dictionary for Swedish and German.
class RelevanceTest {
    /// Where Debian puts the dictionaries of FreeDict.
    private static final String DICTIONARIES = "/usr/share/dictd";

    /// German questions on English passages, which find .574 without a dictionary, and English
    /// ones, that lose nothing by it.
    @ParameterizedTest
    @CsvSource({"xquad-de, 0.86", "xquad-en, 0.967"})
    void aDictionaryAnswersQuestionsInAnotherLanguage(String queries, double ndcg10) {
        var dictionary =
                Path.of(System.getProperty("rim.dictd", DICTIONARIES), "freedict-deu-eng.index");
        Assumptions.assumeTrue(Files.exists(dictionary), "No dictionary " + dictionary);
        var folder = Path.of(System.getProperty("rim.shared"), "data", "search");
        Assumptions.assumeTrue(Files.isDirectory(folder), "No test collections");
        var place =
                new TestCollection.Place(
                        folder.resolve("xquad-en").resolve("docs.jsonl"),
                        folder.resolve(queries).resolve("queries.tsv"),
                        folder.resolve("xquad-en").resolve("qrels.txt"));
        var lists = List.of(TranslationFile.of("de-en", dictionary));

        var measured =
                Evaluation.of(
                                TestCollection.read(place),
                                new Evaluation.Settings("en", Expansion.ON, lists))
                        .measures();

        assertThat(measured.ndcg10()).isGreaterThanOrEqualTo(ndcg10);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "relevance.csv", numLinesToSkip = 1)
    void theRankingIsAsGoodAsItWas(
            String documents,
            String queries,
            String language,
            double ndcg10,
            double map,
            double recall100) {
        var folder = Path.of(System.getProperty("rim.shared"), "data", "search");
        Assumptions.assumeTrue(
                Files.isDirectory(folder.resolve(documents)), "No test collection " + documents);
        var place =
                new TestCollection.Place(
                        folder.resolve(documents).resolve("docs.jsonl"),
                        folder.resolve(queries).resolve("queries.tsv"),
                        folder.resolve(documents).resolve("qrels.txt"));

        var measured =
                Evaluation.of(
                                TestCollection.read(place),
                                new Evaluation.Settings(language, Expansion.ON))
                        .measures();

        assertThat(measured.ndcg10()).as("nDCG@10").isGreaterThanOrEqualTo(ndcg10);
        assertThat(measured.map()).as("MAP").isGreaterThanOrEqualTo(map);
        assertThat(measured.recall100()).as("recall@100").isGreaterThanOrEqualTo(recall100);
    }
}
