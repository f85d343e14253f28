package rim.index.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import rim.index.analysis.TextAnalysis;
import rim.index.analysis.WordTerms;
import rim.index.passage.PassageFields;
import rim.index.theme.Theme;
import rim.index.theme.ThemeFinding;
import rim.index.theme.Vocabulary;

/// Looks for the terms of the vocabulary that a question uses in the other languages too. For one
/// question.
final class Expansion {
    /// What is written in the language of the question answers it better than a translation.
    private static final float WEIGHT = 0.5f;

    private static final int MOST_LABELS = 2;

    /// More themes than that in one question say nothing.
    private static final int MOST_THEMES = 8;

    private final Vocabulary vocabulary;
    private final ThemeFinding finding;
    private final Set<String> languages;
    private final TextAnalysis analysis;
    private final Map<String, WordTerms> terms = new HashMap<>();
    private final Set<String> added = new TreeSet<>();

    /// @param languages those that are looked into
    Expansion(
            Vocabulary vocabulary,
            ThemeFinding finding,
            Set<String> languages,
            TextAnalysis analysis) {
        this.vocabulary = vocabulary;
        this.finding = finding;
        this.languages = languages;
        this.analysis = analysis;
    }

    /// What was added so far.
    List<String> added() {
        return List.copyOf(added);
    }

    /// Queries for the terms of a text in other languages than its own.
    List<Query> of(String text) {
        var queries = new ArrayList<Query>();
        var spoken = new TreeSet<String>();
        var themes = new TreeSet<String>();
        for (String language : languages) {
            for (String code : finding.themesIn(text, language)) {
                themes.add(code);
                spoken.add(code + " " + language);
            }
        }
        for (var label : vocabulary.labelsIn(text)) {
            themes.add(label.code());
            spoken.add(label.code() + " " + label.language());
        }
        if (themes.size() <= MOST_THEMES) {
            for (String code : themes) {
                vocabulary.find(code).ifPresent(theme -> add(queries, theme, spoken));
            }
        }
        return queries;
    }

    private void add(List<Query> queries, Theme theme, Set<String> spoken) {
        for (String language : languages) {
            if (spoken.contains(theme.code() + " " + language)) {
                continue;
            }
            var field = PassageFields.inLanguage(PassageFields.TEXT, language);
            var labels = theme.labels().getOrDefault(language, List.of());
            for (String label : labels.subList(0, Math.min(MOST_LABELS, labels.size()))) {
                phrase(field, language, label)
                        .ifPresent(query -> {
                            queries.add(new BoostQuery(query, WEIGHT));
                            added.add(label);
                        });
            }
        }
    }

    // A compound is looked for as a whole: its parts say much more than the term does.
    private Optional<Query> phrase(String field, String language, String label) {
        var own = terms.computeIfAbsent(language, analysis::terms);
        var phrase = new PhraseQuery.Builder();
        int place = 0;
        boolean any = false;
        for (String word : TextAnalysis.words(label)) {
            for (String stem : own.of(word).whole().stream().limit(1).toList()) {
                phrase.add(new Term(field, stem), place);
                any = true;
            }
            place++;
        }
        return any ? Optional.of(phrase.build()) : Optional.empty();
    }
}
