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
    /// BM25 with the parameters that Anserini uses for passages: a word's second and third
    /// occurrence say little more than its first, and length is held against a text less.
    public static final Similarity WEIGHING = new BM25Similarity(0.9f, 0.4f);

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
