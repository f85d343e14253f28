package rim.index.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import rim.index.analysis.TextAnalysis;
import rim.index.analysis.WordTerms;
import rim.index.passage.PassageFields;
import rim.index.theme.Theme;
import rim.index.theme.ThemeFinding;
import rim.index.theme.Vocabulary;

/// Looks for the terms of the vocabulary that a question uses in the other languages too, and for
/// the regions that it names. For one question.
final class Expansion {
    /// What is written in the language of the question answers it better than a translation.
    private static final float WEIGHT = 0.5f;

    /// A region that no passage calls as the question does. Words count the more the more often
    /// they are there, up to nearly twice what they do once, and a tag is there once or not at all.
    private static final float UNNAMED_WEIGHT = 1.9f;

    private static final int MOST_LABELS = 2;

    /// More themes than that in one question say nothing.
    private static final int MOST_THEMES = 8;

    private final Vocabulary vocabulary;
    private final ThemeFinding finding;
    private final Set<String> languages;
    private final Set<String> spoken;
    private final Set<String> without;
    private final TextAnalysis analysis;
    private final NamedRegions regions;
    private final Rarity rarity;
    private final Translating translating;
    private final Map<String, WordTerms> terms = new HashMap<>();
    private final Set<String> added = new TreeSet<>();

    /// @param languages those that are looked into
    /// @param spoken those that the question may be in
    /// @param without regions and labels in small letters that are not looked for
    Expansion(
            Vocabulary vocabulary,
            ThemeFinding finding,
            Set<String> languages,
            Set<String> spoken,
            Set<String> without,
            TextAnalysis analysis,
            NamedRegions regions,
            Rarity rarity,
            Translating translating) {
        this.vocabulary = vocabulary;
        this.finding = finding;
        this.languages = languages;
        this.spoken = spoken;
        this.without = without;
        this.analysis = analysis;
        this.regions = regions;
        this.rarity = rarity;
        this.translating = translating;
    }

    /// What was added so far.
    List<String> added() {
        var all = new TreeSet<>(added);
        all.addAll(translating.added());
        return List.copyOf(all);
    }

    /// What finds a word or what it is called in other languages by the word lists of the index,
    /// the better of the two.
    ///
    /// @param typed what finds the word itself; none for a small one, which is not translated
    Optional<Query> translated(Expression.Word word, Optional<Query> typed) {
        return typed.flatMap(found ->
                translating
                        .of(word.text())
                        .map(other -> WordQueries.best(List.of(found, other)))
                        .orElse(typed));
    }

    /// Terms in other languages for some words of a question.
    ///
    /// @param words which words they stand for, by their places in the question
    record Added(BitSet words, Query query) {}

    /// Where a theme is named.
    private static final class Named {
        private final BitSet words = new BitSet();
        private final Set<String> languages = new TreeSet<>();
    }

    /// What to look for in other languages than that of the question.
    List<Added> of(List<Expression.Word> asked) {
        var words = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        for (int place = 0; place < asked.size(); place++) {
            for (String each : TextAnalysis.words(asked.get(place).text())) {
                words.add(each);
                places.add(place);
            }
        }
        var themes = named(words, places);
        var added = new ArrayList<Added>();
        if (themes.size() <= MOST_THEMES) {
            themes.forEach((code, named) ->
                    vocabulary
                            .find(code)
                            .flatMap(theme -> inOtherLanguages(theme, named, asked))
                            .ifPresent(query -> added.add(new Added(named.words, query))));
        }
        for (NamedRegions.Found each : regions.in(asked, spoken.isEmpty() ? languages : spoken)) {
            var name = "region:" + each.code();
            if (isWanted(name)) {
                float weight = rarity(each.words(), asked) > 0 ? WEIGHT : UNNAMED_WEIGHT;
                added.add(new Added(each.words(), new BoostQuery(each.query(), weight)));
                this.added.add(name);
            }
        }
        return added;
    }

    private boolean isWanted(String name) {
        return !without.contains(name.toLowerCase(Locale.ROOT));
    }

    private SortedMap<String, Named> named(List<String> words, List<Integer> places) {
        var themes = new TreeMap<String, Named>();
        var text = String.join(" ", words);
        var read = new TreeSet<>(languages);
        read.addAll(spoken.size() == 1 ? spoken : Set.of());
        for (String language : read) {
            for (var each : finding.find(text, language)) {
                var named = themes.computeIfAbsent(each.code(), c -> new Named());
                named.languages.add(language);
                places.subList(each.first(), each.end()).forEach(named.words::set);
            }
        }
        for (var each : vocabulary.labelsIn(words)) {
            var named = themes.computeIfAbsent(each.code(), c -> new Named());
            named.languages.add(each.language());
            places.subList(each.first(), each.end()).forEach(named.words::set);
        }
        return themes;
    }

    // The best label: that a theme has several names does not make it weigh more.
    private Optional<Query> inOtherLanguages(
            Theme theme, Named named, List<Expression.Word> asked) {
        double typed = rarity(named.words, asked);
        boolean isTyped = isSpokenOf(theme, named, asked);
        var queries = new LinkedHashSet<Query>();
        for (String language : languages) {
            if (named.languages.contains(language)) {
                continue;
            }
            var field = PassageFields.inLanguage(PassageFields.TEXT, language);
            var labels = theme.labels().getOrDefault(language, List.of());
            for (String label : labels.subList(0, Math.min(MOST_LABELS, labels.size()))) {
                Optional.of(label)
                        .filter(this::isWanted)
                        .flatMap(wanted -> phrase(field, language, wanted))
                        .ifPresent(query -> {
                            queries.add(new BoostQuery(query, weight(query, typed, isTyped)));
                            added.add(label);
                        });
            }
        }
        return WordQueries.best(List.copyOf(queries));
    }

    // Whether a passage in the language of the question speaks of a theme, or says the same words.
    private boolean isSpokenOf(Theme theme, Named named, List<Expression.Word> asked) {
        var words = new ArrayList<String>();
        named.words.stream().forEach(place -> words.add(asked.get(place).text()));
        var label = String.join(" ", words);
        return named.languages.stream()
                .filter(languages::contains)
                .anyMatch(language -> isTagged(theme, language) || isSaid(label, language));
    }

    private boolean isTagged(Theme theme, String language) {
        return rarity.isAny(
                new BooleanQuery.Builder()
                        .add(term(PassageFields.THEME, theme.code()), Occur.FILTER)
                        .add(term(PassageFields.LANGUAGE, language), Occur.FILTER)
                        .build());
    }

    private boolean isSaid(String label, String language) {
        var field = PassageFields.inLanguage(PassageFields.TEXT, language);
        return phrase(field, language, label).filter(rarity::isAny).isPresent();
    }

    private static TermQuery term(String field, String code) {
        return new TermQuery(new Term(field, code));
    }

    // A translation of several or rarer words says no more than what it stands for.
    private float weight(PhraseQuery label, double typed, boolean isTyped) {
        double whole = 0;
        for (Term each : label.getTerms()) {
            whole += rarity.of(each);
        }
        float most = isTyped ? WEIGHT : 1;
        return whole <= typed || typed == 0 ? most : (float) (most * typed / whole);
    }

    private double rarity(BitSet words, List<Expression.Word> asked) {
        double sum = 0;
        for (int place = words.nextSetBit(0); place >= 0; place = words.nextSetBit(place + 1)) {
            double rarest = 0;
            for (String language : languages) {
                var own = terms.computeIfAbsent(language, analysis::terms);
                var field = PassageFields.inLanguage(PassageFields.TEXT, language);
                for (String stem : own.of(asked.get(place).text()).whole()) {
                    rarest = Math.max(rarest, rarity.of(new Term(field, stem)));
                }
            }
            sum += rarest;
        }
        return sum;
    }

    // A compound is looked for as a whole: its parts say much more than the term does.
    private Optional<PhraseQuery> phrase(String field, String language, String label) {
        var own = terms.computeIfAbsent(language, analysis::terms);
        var phrase = new PhraseQuery.Builder();
        int place = 0;
        for (String word : TextAnalysis.words(label)) {
            var stems = own.of(word).whole();
            if (!stems.isEmpty()) {
                phrase.add(new Term(field, stems.getFirst()), place);
            }
            place++;
        }
        var query = phrase.build();
        return query.getTerms().length == 0 ? Optional.empty() : Optional.of(query);
    }
}
