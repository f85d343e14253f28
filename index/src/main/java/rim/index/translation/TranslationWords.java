package rim.index.translation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Words and what they may be called, as entries for people are taken apart.
final class TranslationWords {
    /// Grammar, registers, pronunciation.
    private static final Pattern ASIDE =
            Pattern.compile("<[^>]*>|\\[[^\\]]*\\]|\\([^)]*\\)|\\{[^}]*\\}|/[^/]*/");

    /// Numbers of senses: `1.`, `II.`, before what is said or at its end.
    private static final Pattern SENSE =
            Pattern.compile("(?<!\\S)(?:\\d{1,2}|[IVX]{1,4})\\.(?!\\S)");

    private static final Pattern BETWEEN = Pattern.compile("[,;\\t]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final TreeMap<String, LinkedHashSet<String>> words = new TreeMap<>();

    /// A word with a text that has its translations between commas, semicolons or tabs, and asides
    /// in brackets.
    void add(String word, String translations) {
        var text = ASIDE.matcher(translations).replaceAll(" ");
        for (String each : BETWEEN.split(SENSE.matcher(text).replaceAll(" "))) {
            addOne(word, each);
        }
    }

    /// A word with one translation.
    void addOne(String word, String translation) {
        var text = BLANKS.matcher(translation.strip()).replaceAll(" ");
        var known = word.strip().toLowerCase(Locale.ROOT);
        if (!text.isEmpty() && !known.isEmpty()) {
            words.computeIfAbsent(known, w -> new LinkedHashSet<>()).add(text);
        }
    }

    SortedMap<String, List<String>> all() {
        var all = new TreeMap<String, List<String>>();
        words.forEach((word, each) -> all.put(word, new ArrayList<>(each)));
        return all;
    }
}
