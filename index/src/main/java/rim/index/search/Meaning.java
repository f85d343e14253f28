package rim.index.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import rim.index.language.LanguageGuess;
import rim.index.meaning.EmbeddingModel;
import rim.index.meaning.EmbeddingsModule;
import rim.index.meaning.ModelMark;
import rim.index.meaning.ModelPlace;
import rim.index.passage.IndexMark;
import rim.index.passage.PassageFields;

/// Finds the passages of an index that mean most nearly what a question means, by the model that
/// made the index's vectors.
final class Meaning {
    /// So many of the nearest passages are looked at.
    static final int DEPTH = Integer.getInteger("depth", 100);

    private final @Nullable EmbeddingModel model;
    private final Optional<String> note;

    private Meaning(@Nullable EmbeddingModel model, Optional<String> note) {
        this.model = model;
        this.note = note;
    }

    /// That of an index; none where the index has no vectors, or nothing here can make the same.
    static Meaning of(Path folder, IndexMark mark) {
        if (mark.model().isEmpty()) {
            return new Meaning(null, Optional.empty());
        }
        var made = mark.model().get();
        if (EmbeddingsModule.find().isEmpty()) {
            return new Meaning(
                    null,
                    Optional.of(
                            "This edition can be searched by meaning, but what runs models is not here:"
                                    + " questions are answered by words alone. "
                                    + EmbeddingsModule.REMEDY));
        }
        var here = ModelPlace.in(folder, made.languages()).open();
        return isSame(made, here.mark())
                ? new Meaning(here, Optional.empty())
                : new Meaning(
                        null,
                        Optional.of(
                                "This edition can be searched by meaning, but its model "
                                        + made.name()
                                        + " is another than the one that is here: questions are answered"
                                        + " by words alone. Take the module of the version that made the"
                                        + " edition, or run 'rim update' again."));
    }

    private static boolean isSame(ModelMark one, ModelMark other) {
        return one.sha256().equals(other.sha256()) && one.dimensions() == other.dimensions();
    }

    /// Why questions are not answered by meaning although the index could; empty when they are.
    Optional<String> note() {
        return note;
    }

    /// The nearest passages, the nearest first; none when the question is in a language that the
    /// model does not know.
    ///
    /// @param filter which passages may be found
    Optional<TopDocs> nearest(String question, Optional<Query> filter, PassageSearcher searcher)
            throws IOException {
        if (model == null || !knows(question, model.mark())) {
            return Optional.empty();
        }
        var query =
                new KnnFloatVectorQuery(
                        PassageFields.VECTOR, model.vector(question), DEPTH, filter.orElse(null));
        return Optional.of(searcher.search(query, DEPTH)).filter(t -> t.scoreDocs.length > 0);
    }

    private static boolean knows(String question, ModelMark mark) {
        var possible = LanguageGuess.possible(question);
        return possible.isEmpty() || possible.stream().anyMatch(mark::knows);
    }
}
