package rim.index.passage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rim.index.analysis.TextAnalysis;
import rim.index.analysis.WordTerms;
import rim.index.translation.TranslationFile;

/// What words of one language are called in another, of that what the reports say: a file for each
/// pair of languages beside Lucene's.
///
/// @param from ISO 639-1 code of the words' language
/// @param to of what they are called
/// @param words by stem, the translations in small letters, in the order of the word list
public record IndexTranslations(String from, String to, Map<String, List<String>> words) {
    private static final String START = "translations-";
    private static final String ENDING = ".txt";
    private static final Pattern NAME = Pattern.compile("translations-(..)-(..)\\.txt");

    /// More say nothing: a word with so many senses is no help.
    private static final int MOST = 24;

    private static final int LONGEST = 3;

    public IndexTranslations {
        words = Map.copyOf(words);
    }

    /// Each list is read both ways: what is a translation of a word has the word for one of its
    /// own, after those that a list into that language gives.
    static void write(Path folder, Survey survey, List<TranslationFile> files) throws IOException {
        var all = new TreeMap<String, Collecting>();
        for (TranslationFile each : files) {
            collecting(all, survey, each.from(), each.to()).addAll(each.words());
        }
        for (TranslationFile each : files) {
            collecting(all, survey, each.to(), each.from()).addAll(turned(each.words()));
        }
        for (var each : all.entrySet()) {
            var lines = each.getValue().lines();
            if (!lines.isEmpty()) {
                Files.write(folder.resolve(START + each.getKey() + ENDING), lines);
            }
        }
    }

    private static Collecting collecting(
            Map<String, Collecting> all, Survey survey, String from, String to) {
        return all.computeIfAbsent(
                from + "-" + to, pair -> new Collecting(from, to, stems(survey, to)));
    }

    private static Map<String, List<String>> turned(Map<String, List<String>> words) {
        var turned = new TreeMap<String, List<String>>();
        words.forEach((word, translations) -> {
            for (String each : translations) {
                turned.computeIfAbsent(each, t -> new ArrayList<>()).add(word);
            }
        });
        return turned;
    }

    private static Set<String> stems(Survey survey, String language) {
        var terms = new TextAnalysis(Map.of()).terms(language);
        var stems = new HashSet<String>();
        survey.words(language).keySet().forEach(word -> stems.addAll(terms.of(word).whole()));
        return stems;
    }

    /// Word lists of one pair of languages on the way to the index.
    private static final class Collecting {
        private final WordTerms from;
        private final WordTerms to;
        private final Set<String> known;
        private final Map<String, Map<List<String>, String>> byStem = new TreeMap<>();

        /// @param known stems that the reports have; what has others is left out
        Collecting(String from, String to, Set<String> known) {
            var plain = new TextAnalysis(Map.of());
            this.from = plain.terms(from);
            this.to = plain.terms(to);
            this.known = known;
        }

        void addAll(Map<String, List<String>> words) {
            if (known.isEmpty()) {
                return;
            }
            words.forEach((word, translations) -> {
                var stems = stems(word, from);
                if (stems.size() == 1) {
                    for (String each : translations) {
                        add(stems.getFirst(), each);
                    }
                }
            });
        }

        private void add(String word, String translation) {
            var stems = stems(translation, to);
            if (!stems.isEmpty() && stems.size() <= LONGEST && known.containsAll(stems)) {
                var all = byStem.computeIfAbsent(word, s -> new LinkedHashMap<>());
                if (all.size() < MOST) {
                    all.putIfAbsent(stems, translation.toLowerCase(Locale.ROOT));
                }
            }
        }

        // A stem, and after tabs its translations.
        List<String> lines() {
            return byStem.entrySet().stream()
                    .map(e -> e.getKey() + "\t" + String.join("\t", e.getValue().values()))
                    .toList();
        }
    }

    private static List<String> stems(String text, WordTerms terms) {
        return TextAnalysis.words(text).stream()
                .flatMap(w -> terms.of(w.toLowerCase(Locale.ROOT)).whole().stream())
                .toList();
    }

    /// Those of an index.
    public static List<IndexTranslations> of(Path folder) throws IOException {
        var all = new ArrayList<IndexTranslations>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.sorted().toList()) {
                var name = NAME.matcher(String.valueOf(each.getFileName()));
                if (name.matches()) {
                    all.add(new IndexTranslations(name.group(1), name.group(2), words(each)));
                }
            }
        }
        return all;
    }

    private static Map<String, List<String>> words(Path file) throws IOException {
        var words = new HashMap<String, List<String>>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            var cells = List.of(line.split("\t"));
            words.put(cells.getFirst(), cells.subList(1, cells.size()));
        }
        return words;
    }
}
