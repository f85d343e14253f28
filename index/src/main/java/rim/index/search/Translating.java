package rim.index.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Rarity rarity;

    /// By term of a translation, above 0 and at most 1.
    private final Map<Term, Float> weights = new HashMap<>();

    private final Map<String, WordTerms> terms = new HashMap<>();
    private final Set<String> added = new TreeSet<>();

    /// @param languages those that are looked into
    /// @param without translations in small letters that are not looked for
    Translating(
            List<IndexTranslations> all,
            String question,
            Set<String> languages,
            Set<String> without,
            TextAnalysis analysis,
            Rarity rarity) {
        this.without = without;
        this.readIn = languages;
        this.analysis = analysis;
        this.rarity = rarity;
        var words = new LinkedHashSet<>(TextAnalysis.words(question));
        var first = words.stream().limit(MOST_WEIGHED).toList();
        var possible = new TreeSet<>(languages);
        all.forEach(each -> possible.add(each.from()));
        var language =
                all.isEmpty()
                        ? Optional.<String>empty()
                        : AskedLanguage.of(
                                question, first, possible, (word, l) -> has(word, l, all));
        this.lists =
                all.stream()
                        .filter(each -> languages.contains(each.to()))
                        .filter(each -> language.isEmpty() || language.get().equals(each.from()))
                        .toList();
        this.isClear = language.isPresent();
        lists.forEach(each -> weigh(each, first));
    }

    private boolean has(String word, String language, List<IndexTranslations> all) {
        var field = PassageFields.inLanguage(PassageFields.TEXT, language);
        return (readIn.contains(language) && occurs(word, field, language))
                || all.stream()
                        .filter(each -> each.from().equals(language))
                        .anyMatch(each ->
                                asked(language).of(word).whole().stream()
                                        .anyMatch(each.words()::containsKey));
    }

    // A word that reports use as it was typed, such as a name, tells senses apart too.
    private void weigh(IndexTranslations list, List<String> words) {
        var agreement = new Agreement(rarity.reader());
        var field = PassageFields.inLanguage(PassageFields.TEXT, list.to());
        for (String word : words) {
            if (!asked(list.from()).of(word).whole().isEmpty()) {
                var all = new ArrayList<Term>();
                terms(list.to()).of(word).whole().forEach(s -> all.add(new Term(field, s)));
                stems(translations(word, list), list.to()).keySet().stream()
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
            var field = PassageFields.inLanguage(PassageFields.TEXT, each.to());
            if (isClear || !occurs(word, field, each.to())) {
                group(translations(word, each), field, each.to()).ifPresent(queries::add);
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

    // Compounds are split in the question's language also where no report is in it.
    private WordTerms asked(String language) {
        return readIn.contains(language)
                ? terms(language)
                : terms.computeIfAbsent(
                        language,
                        l ->
                                new TextAnalysis(
                                                Map.of(
                                                        l,
                                                        CompoundWords.of(l, List.of(), List.of())))
                                        .terms(l));
    }

    private List<String> translations(String word, IndexTranslations list) {
        var all = new ArrayList<String>();
        var stems = asked(list.from()).of(word);
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

    private Optional<Query> group(List<String> translations, String field, String language) {
        var queries = new ArrayList<Query>();
        var single = new SynonymQuery.Builder(field);
        var written = new LinkedHashMap<String, Float>();
        boolean isAny = false;
        for (var each : stems(translations, language).entrySet()) {
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

    // As they are written by their stems.
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
