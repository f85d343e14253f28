package rim.index.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import rim.index.analysis.TextAnalysis;
import rim.index.analysis.WordTerms;
import rim.index.translation.TranslationFile;

/// Word lists on their way to the index: what words are called in the languages of the reports, of
/// that what the reports say.
///
/// Each list is read both ways: what is a translation of a word has the word for one of its own,
/// after those that a list into that language gives. A word that no list of two languages has is
/// called what its translations into a third language are called, the likeliest first, where every
/// translation of a word is as likely as the others: p(b|a) = Σₚ p(p|a) · p(b|p).
final class CollectedTranslations {
    /// More say nothing: a word with so many senses is no help.
    private static final int MOST = 24;

    /// By way of a third language senses multiply.
    private static final int MOST_BY_WAY = 8;

    private static final int LONGEST = 3;

    private final Survey survey;
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<String, WordTerms> terms = new HashMap<>();
    private final SortedMap<String, Pair> pairs = new TreeMap<>();

    /// By pair of languages and stem, what lists into the first language say.
    private final SortedMap<String, SortedMap<String, Map<List<String>, String>>> turned =
            new TreeMap<>();

    /// Two languages.
    ///
    /// @param byStem translations as their stems, and as they are written, by the word's stem
    private record Pair(
            String from, String to, SortedMap<String, Map<List<String>, String>> byStem) {}

    private CollectedTranslations(Survey survey) {
        this.survey = survey;
    }

    /// By pair of languages such as `de-en` the lines of its file: a stem, and after tabs its
    /// translations.
    static SortedMap<String, List<String>> lines(Survey survey, List<TranslationFile> files) {
        var collected = new CollectedTranslations(survey);
        files.forEach(collected::addBothWays);
        collected.addTurned();
        if (files.size() > 1) {
            collected.addByWay(files);
        }
        var lines = new TreeMap<String, List<String>>();
        collected.pairs.forEach((pair, all) -> {
            if (!all.byStem().isEmpty()) {
                lines.put(pair, lines(all));
            }
        });
        return lines;
    }

    private static List<String> lines(Pair pair) {
        return pair.byStem().entrySet().stream()
                .map(e -> e.getKey() + "\t" + String.join("\t", e.getValue().values()))
                .toList();
    }

    private static SortedMap<String, List<String>> turned(Map<String, List<String>> words) {
        var turned = new TreeMap<String, List<String>>();
        words.forEach((word, translations) -> {
            for (String each : translations) {
                turned.computeIfAbsent(each, t -> new ArrayList<>()).add(word);
            }
        });
        return turned;
    }

    private Pair pair(String languages) {
        return pair(languages.substring(0, 2), languages.substring(3));
    }

    private Pair pair(String from, String to) {
        return pairs.computeIfAbsent(from + "-" + to, p -> new Pair(from, to, new TreeMap<>()));
    }

    private void addBothWays(TranslationFile file) {
        var words = file.words();
        add(file.from(), file.to(), words, pair(file.from(), file.to()).byStem());
        add(
                file.to(),
                file.from(),
                turned(words),
                turned.computeIfAbsent(file.to() + "-" + file.from(), p -> new TreeMap<>()));
    }

    private void addTurned() {
        turned.forEach((languages, words) -> {
            var byStem = pair(languages).byStem();
            words.forEach((stem, all) ->
                    all.forEach((stems, written) -> add(byStem, stem, stems, written)));
        });
    }

    private void add(
            String from,
            String to,
            Map<String, List<String>> words,
            Map<String, Map<List<String>, String>> byStem) {
        var said = known(to);
        if (said.isEmpty()) {
            return;
        }
        words.forEach((word, translations) -> {
            var stem = stem(word, from);
            if (stem.isPresent()) {
                for (String each : translations) {
                    var stems = stems(each, to);
                    if (!stems.isEmpty() && stems.size() <= LONGEST && said.containsAll(stems)) {
                        add(byStem, stem.get(), stems, each);
                    }
                }
            }
        });
    }

    private static void add(
            Map<String, Map<List<String>, String>> byStem,
            String stem,
            List<String> stems,
            String translation) {
        var all = byStem.computeIfAbsent(stem, s -> new LinkedHashMap<>());
        if (all.size() < MOST) {
            all.putIfAbsent(stems, translation.toLowerCase(Locale.ROOT));
        }
    }

    private void addByWay(List<TranslationFile> files) {
        var found = new ByWay(List.copyOf(pairs.values()));
        for (TranslationFile each : files) {
            var words = each.words();
            found.add(each.from(), each.to(), words);
            found.add(each.to(), each.from(), turned(words));
        }
        found.likeliest();
    }

    /// What words are called by way of a third language.
    private final class ByWay {
        private final List<Pair> direct;

        /// By pair of languages and stem, how likely each translation is.
        private final Map<String, SortedMap<String, Map<List<String>, Likely>>> found =
                new TreeMap<>();

        /// @param written the translation in small letters
        private record Likely(String written, double share) {
            Likely and(Likely other) {
                return new Likely(written, share + other.share());
            }
        }

        ByWay(List<Pair> direct) {
            this.direct = direct;
        }

        void add(String from, String by, Map<String, List<String>> words) {
            var onwards =
                    direct.stream()
                            .filter(p -> p.from().equals(by) && !p.to().equals(from))
                            .filter(p -> !p.byStem().isEmpty())
                            .toList();
            if (onwards.isEmpty()) {
                return;
            }
            words.forEach((word, translations) ->
                    stem(word, from)
                            .ifPresent(stem -> {
                                double share = 1.0 / translations.size();
                                for (String each : translations) {
                                    stem(each, by)
                                            .ifPresent(s -> add(from, stem, s, share, onwards));
                                }
                            }));
        }

        private void add(
                String from, String word, String between, double share, List<Pair> onwards) {
            for (Pair each : onwards) {
                var own = pairs.get(from + "-" + each.to());
                var translations = each.byStem().get(between);
                if (translations != null && (own == null || !own.byStem().containsKey(word))) {
                    var all =
                            found.computeIfAbsent(from + "-" + each.to(), p -> new TreeMap<>())
                                    .computeIfAbsent(word, w -> new LinkedHashMap<>());
                    translations.forEach((stems, written) ->
                            all.merge(
                                    stems,
                                    new Likely(written, share / translations.size()),
                                    Likely::and));
                }
            }
        }

        void likeliest() {
            found.forEach((languages, words) -> {
                var byStem = pair(languages).byStem();
                words.forEach((stem, all) ->
                        all.entrySet().stream()
                                .sorted(Comparator.comparingDouble(e -> -e.getValue().share()))
                                .limit(MOST_BY_WAY)
                                .forEach(e ->
                                        CollectedTranslations.add(
                                                byStem, stem, e.getKey(), e.getValue().written())));
            });
        }
    }

    private Set<String> known(String language) {
        return known.computeIfAbsent(
                language,
                l -> {
                    var all = new HashSet<String>();
                    survey.words(l).keySet().forEach(w -> all.addAll(terms(l).of(w).whole()));
                    return all;
                });
    }

    private WordTerms terms(String language) {
        return terms.computeIfAbsent(language, l -> new TextAnalysis(Map.of()).terms(l));
    }

    // None for several words: what they are called together is not what each is called.
    private Optional<String> stem(String word, String language) {
        var stems = stems(word, language);
        return stems.size() == 1 ? Optional.of(stems.getFirst()) : Optional.empty();
    }

    private List<String> stems(String text, String language) {
        var own = terms(language);
        return TextAnalysis.words(text).stream()
                .flatMap(w -> own.of(w.toLowerCase(Locale.ROOT)).whole().stream())
                .toList();
    }
}
