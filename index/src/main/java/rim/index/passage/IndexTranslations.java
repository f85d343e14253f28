package rim.index.passage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rim.index.translation.LanguagePair;
import rim.index.translation.TranslationFile;

/// What words of one language are called in another, of that what the reports say: a file for each
/// pair of languages beside Lucene's.
///
/// @param languages of the words, and of what they are called
/// @param words by stem, the translations in small letters, in the order of the word list
public record IndexTranslations(LanguagePair languages, Map<String, List<String>> words) {
    private static final String START = "translations-";
    private static final String ENDING = ".txt";
    private static final Pattern NAME = Pattern.compile("translations-(..)-(..)\\.txt");

    public IndexTranslations {
        words = Map.copyOf(words);
    }

    static void write(Path folder, Survey survey, List<TranslationFile> files) throws IOException {
        for (var each : CollectedTranslations.lines(survey, files).entrySet()) {
            Files.write(folder.resolve(START + each.getKey() + ENDING), each.getValue());
        }
    }

    /// Those of an index.
    public static List<IndexTranslations> of(Path folder) throws IOException {
        var all = new ArrayList<IndexTranslations>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.sorted().toList()) {
                var name = NAME.matcher(String.valueOf(each.getFileName()));
                if (name.matches()) {
                    var languages = new LanguagePair(name.group(1), name.group(2));
                    all.add(new IndexTranslations(languages, words(each)));
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
