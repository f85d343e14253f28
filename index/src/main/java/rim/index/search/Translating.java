package rim.index.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import rim.index.analysis.CompoundWords;
import rim.index.analysis.TextAnalysis;
import rim.index.analysis.WordTerms;
import rim.index.passage.IndexTranslations;
import rim.index.passage.PassageFields;
import rim.index.translation.LanguagePair;

/// Looks for what a question's words are called in other languages by the word lists of the index.
/// For one question.
///
/// The question's language is guessed: a word list is asked only when it is from that language, or,
/// where the language is not clear, for words that its other language does not have. All that a
/// word may be called in a language is one group of synonyms, as frequent as its most frequent
/// member, so that many translations weigh no more than one; each counts for as much as it is used
/// together with what the other words are called ({@link Agreement}).
final class Translating {
    /// What is written as it was typed answers better.
    private static final float WEIGHT = 0.8f;

    private static final int SHOWN = 2;

    /// The senses of further words are not weighed: each is held against all others.
    private static final int MOST_WEIGHED = 32;

    private final List<IndexTranslations> lists;
    private final boolean isClear;
    private final Set<String> readIn;
    private final Set<String> without;
    private final TextAnalysis analysis;
    private final TextAnalysis asked;
    private final Rarity rarity;

    /// By term of a translation, above 0 and at most 1.
    private final Map<Term, Float> weights = new HashMap<>();

    private final Map<Asked, Map<List<String>, String>> called = new HashMap<>();
    private final Map<String, WordTerms> terms = new HashMap<>();
    private final Set<String> added = new TreeSet<>();

    private record Asked(String word, LanguagePair languages) {}

    /// @param languages those that are looked into
    /// @param without translations in small letters that are not looked for
    /// @param analysis of the languages that are looked into
    /// @param asked of the languages of the word lists ({@link #analysis})
    Translating(
            List<IndexTranslations> all,
            String question,
            Set<String> languages,
            Set<String> without,
            TextAnalysis analysis,
            TextAnalysis asked,
            Rarity rarity) {
        this.without = without;
        this.readIn = languages;
        this.analysis = analysis;
        this.asked = asked;
        this.rarity = rarity;
        var words = new LinkedHashSet<>(TextAnalysis.words(question));
        var first = words.stream().limit(MOST_WEIGHED).toList();
        var possible = new TreeSet<>(languages);
        all.forEach(each -> possible.add(each.languages().from()));
        var language =
                all.isEmpty()
                        ? Optional.<String>empty()
                        : AskedLanguage.of(
                                question, first, possible, (word, l) -> has(word, l, all));
        this.lists =
                all.stream()
                        .filter(each -> languages.contains(each.languages().to()))
                        .filter(each ->
                                language.isEmpty()
                                        || language.get().equals(each.languages().from()))
                        .toList();
        this.isClear = language.isPresent();
        lists.forEach(each -> weigh(each, first));
    }

    private boolean has(String word, String language, List<IndexTranslations> all) {
        var field = PassageFields.inLanguage(PassageFields.TEXT, language);
        return (readIn.contains(language) && occurs(word, field, language))
                || all.stream()
                        .filter(each -> each.languages().from().equals(language))
                        .anyMatch(each ->
                                asked(language).of(word).whole().stream()
                                        .anyMatch(each.words()::containsKey));
    }

    // A word that reports use as it was typed, such as a name, tells senses apart too.
    private void weigh(IndexTranslations list, List<String> words) {
        var agreement = rarity.agreement();
        var field = PassageFields.inLanguage(PassageFields.TEXT, list.languages().to());
        for (String word : words) {
            if (!asked(list.languages().from()).of(word).whole().isEmpty()) {
                var all = new ArrayList<Term>();
                terms(list.languages().to())
                        .of(word)
                        .whole()
                        .forEach(s -> all.add(new Term(field, s)));
                called(word, list).keySet().stream()
                        .filter(stems -> stems.size() == 1)
                        .forEach(stems -> all.add(new Term(field, stems.getFirst())));
                agreement.add(all);
            }
        }
        agreement.weights().forEach((term, weight) -> weights.merge(term, weight, Math::max));
    }

    /// What was looked for so far beside what was typed.
    Set<String> added() {
        return added;
    }

    /// What a word is called in other languages.
    Optional<Query> of(String word) {
        var queries = new ArrayList<Query>();
        for (IndexTranslations each : lists) {
            var field = PassageFields.inLanguage(PassageFields.TEXT, each.languages().to());
            if (isClear || !occurs(word, field, each.languages().to())) {
                group(called(word, each), field).ifPresent(queries::add);
            }
        }
        return WordQueries.best(queries).map(query -> new BoostQuery(query, WEIGHT));
    }

    private boolean occurs(String word, String field, String language) {
        return terms(language).of(word).whole().stream()
                .anyMatch(stem -> rarity.of(new Term(field, stem)) > 0);
    }

    private WordTerms terms(String language) {
        return terms.computeIfAbsent(language, analysis::terms);
    }

    private WordTerms asked(String language) {
        return readIn.contains(language)
                ? terms(language)
                : terms.computeIfAbsent(language, asked::terms);
    }

    /// How words of the lists' languages become terms where no report is in them: compounds are
    /// split there too.
    static TextAnalysis analysis(List<IndexTranslations> lists) {
        var compounds = new TreeMap<String, CompoundWords>();
        for (IndexTranslations each : lists) {
            compounds.computeIfAbsent(
                    each.languages().from(), l -> CompoundWords.of(l, List.of(), List.of()));
        }
        return new TextAnalysis(compounds);
    }

    private List<String> translations(String word, IndexTranslations list) {
        var all = new ArrayList<String>();
        var stems = asked(list.languages().from()).of(word);
        for (String stem : stems.whole()) {
            all.addAll(list.words().getOrDefault(stem, List.of()));
        }
        if (all.isEmpty()) {
            // a compound that the list does not have, by those of its parts that it has
            for (String part : stems.parts()) {
                all.addAll(list.words().getOrDefault(part, List.of()));
            }
        }
        all.removeAll(without);
        return all;
    }

    private Optional<Query> group(Map<List<String>, String> called, String field) {
        var queries = new ArrayList<Query>();
        var single = new SynonymQuery.Builder(field);
        var written = new LinkedHashMap<String, Float>();
        boolean isAny = false;
        for (var each : called.entrySet()) {
            var stems = each.getKey();
            var term = new Term(field, stems.getFirst());
            float weight = stems.size() == 1 ? weights.getOrDefault(term, 1f) : 1;
            written.put(each.getValue(), weight);
            if (stems.size() == 1) {
                single.addTerm(term, weight);
                isAny = true;
            } else {
                queries.add(new PhraseQuery(field, stems.toArray(String[]::new)));
            }
        }
        if (isAny) {
            queries.add(single.build());
        }
        written.entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(each -> added.add(each.getKey()));
        return WordQueries.best(queries);
    }

    // What a word is called, as it is written, by its stems.
    private Map<List<String>, String> called(String word, IndexTranslations list) {
        return called.computeIfAbsent(
                new Asked(word, list.languages()),
                asked -> stems(translations(word, list), list.languages().to()));
    }

    private Map<List<String>, String> stems(List<String> translations, String language) {
        var own = terms(language);
        var all = new LinkedHashMap<List<String>, String>();
        for (String each : translations) {
            var stems =
                    TextAnalysis.words(each).stream()
                            .flatMap(word -> own.of(word).whole().stream())
                            .toList();
            if (!stems.isEmpty()) {
                all.putIfAbsent(stems, each);
            }
        }
        return all;
    }
}
