package rim.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.index.evaluate.Evaluation;
import rim.index.evaluate.TestCollection;
import rim.index.meaning.ModelPlace;
import rim.index.search.SearchQuestion.Expansion;

/// Meaning beside words on collections with judgements. Whole ones take minutes: without
/// `-Drim.whole=true` each fifth question is asked of the smallest.
class RelevanceByMeaningTest {
    private static final boolean WHOLE = Boolean.getBoolean("rim.whole");
    private static final int EACH = 5;

    /// The most that meaning may cost.
    private static final double COST = 0.005;

    @ParameterizedTest
    @CsvSource({
        "xquad-en, xquad-en, en, 0.97, true",
        "cacm, cacm, en, 0.53, false",
        "xquad-en, xquad-de, en, 0.57, false",
        "xquad-de, xquad-de, de, 0.958, false",
        "swequad-sv, swequad-sv, sv, 0.867, false",
        "squad-sv, squad-sv, sv, 0.845, false"
    })
    void meaningAddsToWordsAndNeverCosts(
            String documents, String queries, String language, double ndcg10, boolean isSmall) {
        Assumptions.assumeTrue(isSmall || WHOLE, "Takes minutes: -Drim.whole=true");
        var collection = collection(documents, queries);

        var byWords = ndcg10(collection, language, null);
        var byMeaning = ndcg10(collection, language, ModelPlace.STANDARD);

        assertThat(byMeaning)
                .isGreaterThanOrEqualTo(byWords - COST)
                .isGreaterThanOrEqualTo(WHOLE ? ndcg10 : 0);
    }

    private static TestCollection collection(String documents, String queries) {
        var folder = Path.of(System.getProperty("rim.shared"), "data", "search");
        Assumptions.assumeTrue(
                Files.isDirectory(folder.resolve(documents)), "No test collection " + documents);
        var whole =
                TestCollection.read(
                        new TestCollection.Place(
                                folder.resolve(documents).resolve("docs.jsonl"),
                                folder.resolve(queries).resolve("queries.tsv"),
                                folder.resolve(documents).resolve("qrels.txt")));
        var some = new LinkedHashMap<String, String>();
        int place = 0;
        for (var each : whole.queries().entrySet()) {
            if (WHOLE || place++ % EACH == 0) {
                some.put(each.getKey(), each.getValue());
            }
        }
        return new TestCollection(whole.documents(), some, whole.judgements());
    }

    private static double ndcg10(
            TestCollection collection, String language, @Nullable ModelPlace model) {
        return Evaluation.of(
                        collection,
                        new Evaluation.Settings(language, Expansion.ON, List.of(), model))
                .measures()
                .ndcg10();
    }
}
