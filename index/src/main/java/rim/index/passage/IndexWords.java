package rim.index.passage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import rim.index.analysis.CompoundWords;
import rim.index.analysis.TextAnalysis;
import rim.index.region.Gazetteer;
import rim.index.theme.ThemeFinding;
import rim.index.theme.Vocabulary;

/// The word lists of an index, as small text files beside Lucene's: the words that compounds are
/// made of, the commonest words for completion, which reports are much the same as others, and the
/// themes where they are not the standard ones.
public final class IndexWords {
    private static final String COMPOUNDS = "compound-words-";
    private static final String NAMES = "names-of-regions.txt";
    private static final String COMMON = "common-words.txt";
    private static final String SAME = "same-reports.txt";
    private static final String VOCABULARY = "vocabulary.txt";
    private static final String LABELS = "labels-in-stems-";
    private static final String ENDING = ".txt";
    private static final int MOST_COMMON = 50_000;

    /// In so many passages one misspelled word more is let in: a word must stand in one passage, in
    /// two of an index twice as large, and so on.
    private static final long PASSAGES_FOR_A_CHANCE_WORD = 20_000;

    private IndexWords() {}

    /// The words that compounds of a language may be made of.
    static Collection<String> parts(Survey survey, String language) {
        long fewest = 1 + survey.passages() / PASSAGES_FOR_A_CHANCE_WORD;
        var words = new TreeSet<String>();
        survey.words(language)
                .forEach((word, count) -> {
                    if (count >= fewest) {
                        words.add(word);
                    }
                });
        return words;
    }

    static void write(Path folder, Survey survey, Map<String, Collection<String>> partsByLanguage)
            throws IOException {
        for (var each : partsByLanguage.entrySet()) {
            Files.write(folder.resolve(COMPOUNDS + each.getKey() + ENDING), each.getValue());
        }
        var names = new ArrayList<String>();
        Gazetteer.standard().codesByName().forEach((name, code) -> names.add(name + "\t" + code));
        Files.write(folder.resolve(NAMES), names);
        Files.write(folder.resolve(COMMON), common(survey));
        var same = new ArrayList<String>();
        TextSignature.sameAs(survey.signatures())
                .forEach((report, first) -> same.add(first + "\t" + report));
        Files.write(folder.resolve(SAME), same);
    }

    // A word and the number of its passages, by word.
    private static List<String> common(Survey survey) {
        var counts = new HashMap<String, Integer>();
        survey.words()
                .values()
                .forEach(w -> w.forEach((word, n) -> counts.merge(word, n, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COMMON)
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + "\t" + e.getValue())
                .toList();
    }

    /// The compound words of an index by language.
    public static Map<String, CompoundWords> compounds(Path folder) throws IOException {
        var compounds = new HashMap<String, CompoundWords>();
        var names = regions(folder).keySet();
        for (String language : CompoundWords.LANGUAGES) {
            var file = folder.resolve(COMPOUNDS + language + ENDING);
            if (Files.exists(file)) {
                var words = Files.readAllLines(file, StandardCharsets.UTF_8);
                compounds.put(language, CompoundWords.of(language, words, names));
            }
        }
        return compounds;
    }

    /// Codes of regions by their names in small letters, empty where several bear a name.
    public static Map<String, String> regions(Path folder) throws IOException {
        var codes = new HashMap<String, String>();
        for (var each : pairs(folder.resolve(NAMES))) {
            codes.put(each.get(0), each.get(1));
        }
        return codes;
    }

    /// The commonest words and the number of their passages.
    public static SortedMap<String, Integer> common(Path folder) throws IOException {
        var words = new TreeMap<String, Integer>();
        for (var each : pairs(folder.resolve(COMMON))) {
            words.put(each.get(0), Integer.valueOf(each.get(1)));
        }
        return words;
    }

    /// For each report that is much the same as an earlier one, that one.
    public static SortedMap<String, String> sameReports(Path folder) throws IOException {
        var same = new TreeMap<String, String>();
        for (var each : pairs(folder.resolve(SAME))) {
            same.put(each.get(1), each.get(0));
        }
        return same;
    }

    static void writeVocabulary(Path folder, List<String> lines) throws IOException {
        Files.write(folder.resolve(VOCABULARY), lines);
    }

    /// The themes of an index.
    public static Vocabulary vocabulary(Path folder) throws IOException {
        var file = folder.resolve(VOCABULARY);
        return Files.exists(file)
                ? Vocabulary.of(Files.readAllLines(file, StandardCharsets.UTF_8))
                : Vocabulary.standard();
    }

    // So that a search need not take some thousand labels apart before its first answer.
    static void writeLabels(Path folder, ThemeFinding themes, Set<String> languages)
            throws IOException {
        for (String language : languages) {
            Files.write(folder.resolve(LABELS + language + ENDING), themes.labels(language));
        }
    }

    /// The themes of an index as they are found in texts.
    public static ThemeFinding themes(Path folder, Vocabulary vocabulary, TextAnalysis analysis) {
        return new ThemeFinding(
                vocabulary,
                analysis,
                language -> {
                    try {
                        var file = folder.resolve(LABELS + language + ENDING);
                        return Files.exists(file)
                                ? Optional.of(Files.readAllLines(file, StandardCharsets.UTF_8))
                                : Optional.empty();
                    } catch (IOException e) {
                        throw new UncheckedIOException("Cannot read the labels of themes", e);
                    }
                });
    }

    private static List<List<String>> pairs(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .map(l -> List.of(l.split("\t", 2)))
                        .toList()
                : List.of();
    }
}
