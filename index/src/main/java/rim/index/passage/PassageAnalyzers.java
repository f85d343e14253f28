package rim.index.passage;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/// How text becomes terms: by Lucene's rules for the language, with stop words and stems, in the
/// fields of a language; and whole words in small letters without diacritics in the others, so that
/// names and exact words are found in any language and on any keyboard.
public final class PassageAnalyzers {
    private static final Map<String, Supplier<Analyzer>> BY_LANGUAGE =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("bg", BulgarianAnalyzer::new),
                            Map.entry("ca", CatalanAnalyzer::new),
                            Map.entry("cs", CzechAnalyzer::new),
                            Map.entry("da", DanishAnalyzer::new),
                            Map.entry("de", GermanAnalyzer::new),
                            Map.entry("el", GreekAnalyzer::new),
                            Map.entry("en", EnglishWords::new),
                            Map.entry("es", SpanishAnalyzer::new),
                            Map.entry("et", EstonianAnalyzer::new),
                            Map.entry("fi", FinnishAnalyzer::new),
                            Map.entry("fr", FrenchAnalyzer::new),
                            Map.entry("ga", IrishAnalyzer::new),
                            Map.entry("hu", HungarianAnalyzer::new),
                            Map.entry("it", ItalianAnalyzer::new),
                            Map.entry("lt", LithuanianAnalyzer::new),
                            Map.entry("lv", LatvianAnalyzer::new),
                            Map.entry("nl", DutchAnalyzer::new),
                            Map.entry("no", NorwegianAnalyzer::new),
                            Map.entry("pl", PolishAnalyzer::new),
                            Map.entry("pt", PortugueseAnalyzer::new),
                            Map.entry("ro", RomanianAnalyzer::new),
                            Map.entry("sv", SwedishAnalyzer::new),
                            Map.entry("tr", TurkishAnalyzer::new)));

    private PassageAnalyzers() {}

    /// Languages with rules of their own, as ISO 639-1 codes.
    public static Set<String> languages() {
        return Set.copyOf(BY_LANGUAGE.keySet());
    }

    /// The analyser of all fields, in these languages.
    public static Analyzer of(Set<String> languages) {
        var byField = new HashMap<String, Analyzer>();
        BY_LANGUAGE.forEach((language, analyzer) -> {
            if (languages.contains(language)) {
                var rules = analyzer.get();
                for (String field :
                        Set.of(PassageFields.TEXT, PassageFields.TITLE, PassageFields.COVER)) {
                    byField.put(PassageFields.inLanguage(field, language), rules);
                }
            }
        });
        return new PerFieldAnalyzerWrapper(new FoldedWords(), byField);
    }

    /// Whole words in small letters without diacritics.
    private static final class FoldedWords extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(
                    words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
    }
}
