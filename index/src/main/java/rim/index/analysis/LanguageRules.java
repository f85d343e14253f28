package rim.index.analysis;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
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
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/// The rules by which words of a language become stems: Lucene's where it has some, Stempel for
/// Polish, the neighbouring language's or endings of our own for the rest ({@link Substitutes}).
///
/// All 24 official languages of the European Union, Norwegian, Icelandic, Catalan and Turkish.
public final class LanguageRules {
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
                            Map.entry("hr", Substitutes::croatian),
                            Map.entry("hu", HungarianAnalyzer::new),
                            Map.entry("is", () -> Substitutes.byEndings("is")),
                            Map.entry("it", ItalianAnalyzer::new),
                            Map.entry("lt", LithuanianAnalyzer::new),
                            Map.entry("lv", LatvianAnalyzer::new),
                            Map.entry("mt", () -> Substitutes.byEndings("mt")),
                            Map.entry("nl", DutchAnalyzer::new),
                            Map.entry("no", NorwegianAnalyzer::new),
                            Map.entry("pl", PolishAnalyzer::new),
                            Map.entry("pt", PortugueseAnalyzer::new),
                            Map.entry("ro", RomanianAnalyzer::new),
                            Map.entry("sk", () -> Substitutes.byEndings("sk")),
                            Map.entry("sl", () -> Substitutes.byEndings("sl")),
                            Map.entry("sv", SwedishAnalyzer::new),
                            Map.entry("tr", TurkishAnalyzer::new)));

    private LanguageRules() {}

    /// Languages with rules, as ISO 639-1 codes.
    public static Set<String> languages() {
        return BY_LANGUAGE.keySet();
    }

    /// A new analyser by the rules of a language.
    static Analyzer of(String language) {
        var rules = BY_LANGUAGE.get(language);
        if (rules == null) {
            throw new IllegalArgumentException("No rules for the language '" + language + "'");
        }
        return rules.get();
    }
}
