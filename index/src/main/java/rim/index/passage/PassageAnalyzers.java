package rim.index.passage;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import rim.index.analysis.TextAnalysis;

/// How each field of a passage is analysed, and how a word in it is weighed.
public final class PassageAnalyzers {
    /// How much a word's further occurrences say: BM25's k1.
    public static final float OFTEN = 0.9f;

    /// How much length is held against a text: BM25's b.
    public static final float LENGTH = 0.4f;

    /// BM25 with the parameters that Anserini uses for passages: a word's second and third
    /// occurrence say little more than its first, and length is held against a text less.
    public static final Similarity WEIGHING = new BM25Similarity(OFTEN, LENGTH);

    private PassageAnalyzers() {}

    /// The analyser of all fields, in these languages.
    public static Analyzer of(TextAnalysis analysis, Set<String> languages) {
        var byField = new HashMap<String, Analyzer>();
        for (String language : languages) {
            var rules = analysis.inLanguage(language);
            for (String field : List.of(PassageFields.TEXT, PassageFields.TITLE)) {
                byField.put(PassageFields.inLanguage(field, language), rules);
            }
        }
        return new PerFieldAnalyzerWrapper(analysis.inLanguage(TextAnalysis.UNKNOWN), byField);
    }
}
