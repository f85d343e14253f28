package rim.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.index.evaluate.Evaluation;
import rim.index.evaluate.TestCollection;
import rim.index.search.SearchQuestion.Expansion;
import rim.index.translation.TranslationFile;

/// Questions in languages that no document is in, by dictionaries of two languages and by way of a
/// third: 46 questions of our own on passages of XQuAD, the same in six languages
/// (`questions-across-languages.tsv`), of which the English ones find .96.
class DictionariesTest {
    /// Where Debian puts the dictionaries of FreeDict.
    private static final String DICTIONARIES = "/usr/share/dictd";

    private static final Map<String, String> FREEDICT =
            Map.of(
                    "de", "deu", "en", "eng", "es", "spa", "fi", "fin", "fr", "fra", "nl", "nld",
                    "pl", "pol");

    @ParameterizedTest
    @CsvSource({
        "es, es-en en-es, 0.65",
        "es, es-de de-es es-en de-en, 0.82",
        "fr, fr-en en-fr, 0.86",
        "nl, nl-en en-nl, 0.81",
        "fi, fi-en en-fi, 0.81",
        "pl, pl-en en-pl, 0.80"
    })
    void aQuestionFindsPassagesInAnotherLanguage(String language, String pairs, double ndcg10)
            throws IOException {
        var lists = new ArrayList<TranslationFile>();
        for (String pair : pairs.split(" ")) {
            lists.add(TranslationFile.of(pair, dictionary(pair)));
        }

        var measured =
                Evaluation.of(
                                questions(language),
                                new Evaluation.Settings("en", Expansion.ON, lists))
                        .measures();

        assertThat(measured.ndcg10()).as("nDCG@10").isGreaterThanOrEqualTo(ndcg10);
    }

    private static Path dictionary(String pair) {
        var file =
                Path.of(
                        System.getProperty("rim.dictd", DICTIONARIES),
                        "freedict-"
                                + FREEDICT.get(pair.substring(0, 2))
                                + "-"
                                + FREEDICT.get(pair.substring(3))
                                + ".index");
        Assumptions.assumeTrue(Files.exists(file), "No dictionary " + file);
        return file;
    }

    private static TestCollection questions(String language) throws IOException {
        var folder = Path.of(System.getProperty("rim.shared"), "data", "search", "xquad-en");
        Assumptions.assumeTrue(Files.isDirectory(folder), "No test collection " + folder);
        var documents = TestCollection.read(TestCollection.Place.in(folder)).documents();
        var questions = new LinkedHashMap<String, String>();
        var judgements = new LinkedHashMap<String, Map<String, Integer>>();
        try (InputStream bytes =
                Objects.requireNonNull(
                        DictionariesTest.class.getResourceAsStream(
                                "questions-across-languages.tsv"))) {
            var lines = new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            int column = List.of(lines.getFirst().split("\t")).indexOf(language);
            for (String line : lines.subList(1, lines.size())) {
                var cells = line.split("\t");
                questions.put(cells[0], cells[column]);
                judgements.put(cells[0], Map.of(cells[0], 1));
            }
        }
        return new TestCollection(documents, questions, judgements);
    }
}
