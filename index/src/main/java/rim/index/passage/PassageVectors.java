package rim.index.passage;

import java.util.Optional;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.VectorSimilarityFunction;
import rim.index.meaning.EmbeddingModel;
import rim.index.passage.Passage.Kind;

/// What passages mean, as the index holds it: texts in a language that the model knows have a
/// vector, tables and all others none.
final class PassageVectors {
    private final EmbeddingModel model;

    PassageVectors(EmbeddingModel model) {
        this.model = model;
    }

    /// The vector of a passage, to which the title of its report belongs.
    Optional<KnnFloatVectorField> of(String title, Passage passage) {
        if (passage.kind() != Kind.TEXT || !model.mark().knows(passage.language())) {
            return Optional.empty();
        }
        var vector = model.vector(title + "\n" + passage.text());
        return Optional.of(
                new KnnFloatVectorField(
                        PassageFields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    }

    /// Vectors in eight bits a number with a graph of near ones; all else as usual.
    static Codec codec() {
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return new Lucene104HnswScalarQuantizedVectorsFormat();
            }
        };
    }
}
