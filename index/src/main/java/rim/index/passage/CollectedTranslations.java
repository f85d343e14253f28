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
import rim.index.translation.LanguagePair;
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
    private final SortedMap<LanguagePair, Pair> pairs = new TreeMap<>();

    /// By pair of languages and stem, what lists into the first language say.
    private final SortedMap<LanguagePair, SortedMap<String, Map<List<String>, String>>> turned =
            new TreeMap<>();

    /// What words of one language are called in another.
    ///
    /// @param byStem translations as their stems, and as they are written, by the word's stem
    private record Pair(
            LanguagePair languages, SortedMap<String, Map<List<String>, String>> byStem) {}

    private CollectedTranslations(Survey survey) {
        this.survey = survey;
    }

    /// By languages the lines of its file: a stem, and after tabs its translations.
    static SortedMap<LanguagePair, List<String>> lines(Survey survey, List<TranslationFile> files) {
        var collected = new CollectedTranslations(survey);
        files.forEach(collected::addBothWays);
        collected.addTurned();
        if (files.size() > 1) {
            collected.addByWay(files);
        }
        var lines = new TreeMap<LanguagePair, List<String>>();
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

    private Pair pair(LanguagePair languages) {
        return pairs.computeIfAbsent(languages, p -> new Pair(p, new TreeMap<>()));
    }

    private void addBothWays(TranslationFile file) {
        var languages = file.languages();
        var back = languages.turned();
        boolean isOnward = isRead(languages.to());
        boolean isBack = isRead(languages.from());
        if (!isOnward && !isBack) {
            return;
        }
        var words = file.words();
        if (isOnward) {
            add(languages, words, pair(languages).byStem());
        }
        if (isBack) {
            add(back, turned(words), turned.computeIfAbsent(back, p -> new TreeMap<>()));
        }
    }

    private boolean isRead(String language) {
        return !known(language).isEmpty();
    }

    private void addTurned() {
        turned.forEach((languages, words) -> {
            var byStem = pair(languages).byStem();
            words.forEach((stem, all) ->
                    all.forEach((stems, written) -> add(byStem, stem, stems, written)));
        });
    }

    private void add(
            LanguagePair languages,
            Map<String, List<String>> words,
            Map<String, Map<List<String>, String>> byStem) {
        var said = known(languages.to());
        words.forEach((word, translations) -> {
            var stem = stem(word, languages.from());
            if (stem.isPresent()) {
                for (String each : translations) {
                    var stems = stems(each, languages.to());
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
            found.add(each);
        }
        found.likeliest();
    }

    /// What words are called by way of a third language.
    private final class ByWay {
        private final List<Pair> direct;

        /// By pair of languages and stem, how likely each translation is.
        private final Map<LanguagePair, SortedMap<String, Map<List<String>, Likely>>> found =
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

        void add(TranslationFile file) {
            var languages = file.languages();
            var onwards = onwards(languages);
            var back = onwards(languages.turned());
            if (onwards.isEmpty() && back.isEmpty()) {
                return;
            }
            var words = file.words();
            if (!onwards.isEmpty()) {
                add(languages, words, onwards);
            }
            if (!back.isEmpty()) {
                add(languages.turned(), turned(words), back);
            }
        }

        /// What goes on from the second of two languages to a third.
        private List<Pair> onwards(LanguagePair languages) {
            return direct.stream()
                    .filter(p -> p.languages().from().equals(languages.to()))
                    .filter(p -> !p.languages().to().equals(languages.from()))
                    .filter(p -> !p.byStem().isEmpty())
                    .toList();
        }

        private void add(
                LanguagePair languages, Map<String, List<String>> words, List<Pair> onwards) {
            var from = languages.from();
            words.forEach((word, translations) ->
                    stem(word, from)
                            .ifPresent(stem -> {
                                double share = 1.0 / translations.size();
                                for (String each : translations) {
                                    stem(each, languages.to())
                                            .ifPresent(s -> add(from, stem, s, share, onwards));
                                }
                            }));
        }

        private void add(
                String from, String word, String between, double share, List<Pair> onwards) {
            for (Pair each : onwards) {
                var languages = new LanguagePair(from, each.languages().to());
                var own = pairs.get(languages);
                var translations = each.byStem().get(between);
                if (translations != null && (own == null || !own.byStem().containsKey(word))) {
                    var all =
                            found.computeIfAbsent(languages, p -> new TreeMap<>())
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
