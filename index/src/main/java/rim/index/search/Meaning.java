package rim.index.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.TotalHits.Relation;
import rim.index.analysis.TextAnalysis;
import rim.index.language.LanguageGuess;
import rim.index.meaning.EmbeddingModel;
import rim.index.meaning.ModelMark;
import rim.index.meaning.ModelPlace;
import rim.index.passage.IndexMark;
import rim.index.passage.PassageFields;
import rim.schemas.RimException;

/// Finds the passages of an index that mean most nearly what a question means, by the model that
/// made the index's vectors.
final class Meaning {
    /// So many of the nearest passages are looked at.
    private static final int DEPTH = 100;

    /// Passages are near when the cosine of the angle between their vector and the question's is
    /// .25 or more, on Lucene's scale, where a right angle is one half: nothing is near to
    /// nonsense.
    private static final float NEAR = (1 + 0.25f) / 2;

    static final String WORDS_ALONE =
            "This edition could be searched by meaning too, and is searched by words alone. ";

    private final Path folder;
    private final Optional<ModelMark> made;
    private final Set<String> languages;
    private final TextAnalysis analysis;
    private final Rarity rarity;
    private Optional<EmbeddingModel> opened = Optional.empty();
    private boolean isLookedFor;
    private Optional<String> note = Optional.empty();

    /// @param folder of the index
    /// @param mark of the index
    Meaning(Path folder, IndexMark mark, TextAnalysis analysis, IndexReader reader) {
        this.folder = folder;
        this.made = mark.model();
        this.languages = new TreeSet<>(mark.languages());
        this.languages.remove(TextAnalysis.UNKNOWN);
        this.analysis = analysis;
        this.rarity = new Rarity(reader);
    }

    /// The model of the index, opened when it is first asked for; none where the index has no
    /// vectors, or nothing here can make the same.
    synchronized Optional<EmbeddingModel> model() {
        if (!isLookedFor) {
            isLookedFor = true;
            opened = made.flatMap(this::open);
        }
        return opened;
    }

    private Optional<EmbeddingModel> open(ModelMark mark) {
        try {
            var here = ModelPlace.in(folder, mark.languages()).open();
            if (isSame(mark, here.mark())) {
                return Optional.of(here);
            }
            note = Optional.of(WORDS_ALONE + another(mark));
        } catch (RimException e) {
            note = Optional.of(WORDS_ALONE + e.getMessage());
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            // their parts in the system's own code may be for another system
            note = Optional.of(WORDS_ALONE + "What runs models does not work here (" + e + ").");
        }
        return Optional.empty();
    }

    private static String another(ModelMark mark) {
        return "It was made by another model than the one that is here: "
                + mark.name()
                + ", digest "
                + mark.sha256().substring(0, Math.min(12, mark.sha256().length()))
                + ". Take the module of the version that made it, or run 'rim update' again.";
    }

    /// Why questions are answered by words alone although the index knows what passages mean; empty
    /// where they are not, or none was asked yet.
    synchronized Optional<String> note() {
        return note;
    }

    private static boolean isSame(ModelMark one, ModelMark other) {
        return one.sha256().equals(other.sha256()) && one.dimensions() == other.dimensions();
    }

    /// The nearest passages, the nearest first; none when the question is in a language that the
    /// model does not know.
    ///
    /// @param filter which passages may be found
    Optional<TopDocs> nearest(String question, Optional<Query> filter, PassageSearcher searcher)
            throws IOException {
        if (made.isEmpty() || !isIn(made.get(), question)) {
            return Optional.empty();
        }
        var vector = model().map(m -> m.vector(question));
        if (vector.isEmpty()) {
            return Optional.empty();
        }
        var query =
                new KnnFloatVectorQuery(
                        PassageFields.VECTOR, vector.get(), DEPTH, filter.orElse(null));
        var found = searcher.search(query, DEPTH).scoreDocs;
        var near = Stream.of(found).filter(each -> each.score >= NEAR).toArray(ScoreDoc[]::new);
        return near.length == 0
                ? Optional.empty()
                : Optional.of(new TopDocs(new TotalHits(near.length, Relation.EQUAL_TO), near));
    }

    // By its small words, and where it has none, by the language whose passages have its words.
    private boolean isIn(ModelMark model, String question) {
        var possible = LanguageGuess.possible(question);
        if (!possible.isEmpty() && possible.stream().noneMatch(model::knows)) {
            return false;
        }
        var words = TextAnalysis.words(question);
        return AskedLanguage.of(question, words, languages, this::occurs)
                .map(model::knows)
                .orElse(true);
    }

    private boolean occurs(String word, String language) {
        var field = PassageFields.inLanguage(PassageFields.TEXT, language);
        return analysis.terms(language).of(word).whole().stream()
                .anyMatch(term -> rarity.of(new Term(field, term)) > 0);
    }
}
