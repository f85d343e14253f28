package rim.index.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The commonest small words of each language of Europe: by them a text's language is known, and
/// they say nothing of what it is about.
public final class SmallWords {
    private static final Map<String, List<String>> BY_LANGUAGE = read();

    private SmallWords() {}

    /// Small words of a language by its ISO 639-1 code, none for an unknown one.
    public static List<String> of(String language) {
        return BY_LANGUAGE.getOrDefault(language, List.of());
    }

    static Map<String, List<String>> byLanguage() {
        return BY_LANGUAGE;
    }

    // The first word of a line is the code of its language.
    private static Map<String, List<String>> read() {
        var words = new LinkedHashMap<String, List<String>>();
        var resource =
                Objects.requireNonNull(
                        SmallWords.class.getResourceAsStream("small-words.txt"), "small-words.txt");
        try (var lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> List.of(l.split(" ")))
                    .forEach(l -> words.put(l.getFirst(), l.subList(1, l.size())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read small-words.txt", e);
        }
        return words;
    }
}
