package rim.index.analysis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/// The rules by which words of a language become stems: Lucene's where the forms of a word meet
/// under them, and else endings of our own, after Lucene's or in their place ({@link Endings}).
///
/// All 24 official languages of the European Union, Norwegian, Icelandic, Catalan and Turkish.
public final class LanguageRules {
    private static final Map<String, Supplier<Analyzer>> BY_LANGUAGE =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("bg", words(BulgarianAnalyzer.getDefaultStopSet())),
                            Map.entry("ca", CatalanAnalyzer::new),
                            Map.entry(
                                    "cs",
                                    words(
                                            Substitutes.smallAlone(
                                                    "cs", CzechAnalyzer.getDefaultStopSet()))),
                            Map.entry(
                                    "da",
                                    () -> Substitutes.stemmedAgain(new DanishAnalyzer(), "Danish")),
                            Map.entry("de", GermanAnalyzer::new),
                            Map.entry(
                                    "el",
                                    () ->
                                            Substitutes.withoutSmallWords(
                                                    GreekAnalyzer.getDefaultStopSet(),
                                                    GreekLowerCaseFilter::new)),
                            Map.entry("en", EnglishWords::related),
                            Map.entry("es", LanguageRules::spanish),
                            Map.entry(
                                    "et",
                                    words(
                                            Substitutes.smallAlone(
                                                    "et", EstonianAnalyzer.getDefaultStopSet()))),
                            Map.entry("fi", words(FinnishAnalyzer.getDefaultStopSet())),
                            Map.entry("fr", FrenchAnalyzer::new),
                            Map.entry(
                                    "ga",
                                    () ->
                                            Substitutes.withoutSmallWords(
                                                    IrishAnalyzer.getDefaultStopSet(),
                                                    IrishLowerCaseFilter::new)),
                            Map.entry("hr", words(Substitutes.smallWords("hr"))),
                            Map.entry("hu", words(HungarianAnalyzer.getDefaultStopSet())),
                            Map.entry("is", words(Substitutes.smallWords("is"))),
                            Map.entry(
                                    "it",
                                    () ->
                                            Substitutes.followed(
                                                    new ItalianAnalyzer(), ItalianWords::new)),
                            Map.entry("lt", words(LithuanianAnalyzer.getDefaultStopSet())),
                            Map.entry("lv", words(LatvianAnalyzer.getDefaultStopSet())),
                            Map.entry("mt", words(Substitutes.smallWords("mt"))),
                            Map.entry("nl", DutchAnalyzer::new),
                            Map.entry(
                                    "no",
                                    () ->
                                            Substitutes.stemmedAgain(
                                                    new NorwegianAnalyzer(), "Norwegian")),
                            Map.entry("pl", words(Substitutes.smallWords("pl"))),
                            Map.entry("pt", LanguageRules::portuguese),
                            Map.entry(
                                    "ro",
                                    words(
                                            Substitutes.smallAlone(
                                                    "ro", RomanianAnalyzer.getDefaultStopSet()))),
                            Map.entry("sk", words(Substitutes.smallWords("sk"))),
                            Map.entry("sl", words(Substitutes.smallWords("sl"))),
                            Map.entry("sv", SwedishAnalyzer::new),
                            Map.entry("tr", TurkishAnalyzer::new)));

    private LanguageRules() {}

    private static Analyzer spanish() {
        var words = Substitutes.withoutSmallWords(SpanishAnalyzer.getDefaultStopSet());
        return Substitutes.followed(
                words, each -> new SpanishLightStemFilter(new SpanishWords(new StressedEnd(each))));
    }

    private static Analyzer portuguese() {
        var words = Substitutes.withoutSmallWords(PortugueseAnalyzer.getDefaultStopSet());
        return Substitutes.followed(
                words, each -> new PortugueseLightStemFilter(new StressedEnd(each)));
    }

    private static Supplier<Analyzer> words(CharArraySet small) {
        return () -> Substitutes.withoutSmallWords(small);
    }

    /// Languages with rules, as ISO 639-1 codes.
    public static Set<String> languages() {
        return BY_LANGUAGE.keySet();
    }

    /// A new analyser by which no words but the forms of one meet, and which gives all stems that a
    /// word may have; none where the language's rules do and a word has one. English has one: the
    /// rules by which it is searched make one of words that mean different things. Italian and
    /// Spanish have one: their short words have two.
    static Optional<Analyzer> inflected(String language) {
        return switch (language) {
            case "en" -> Optional.of(EnglishWords.inflected());
            case "es", "it" -> Optional.of(of(language));
            default -> Optional.empty();
        };
    }

    /// A new analyser by the rules of a language.
    static Analyzer of(String language) {
        var rules = BY_LANGUAGE.get(language);
        if (rules == null) {
            throw new IllegalArgumentException("No rules for the language '" + language + "'");
        }
        var endings = Endings.of(language);
        return endings.isPresent() ? Substitutes.andThen(rules.get(), endings.get()) : rules.get();
    }
}
