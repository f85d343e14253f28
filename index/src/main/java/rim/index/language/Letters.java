package rim.index.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The letters beyond a to z that each language of Europe writes.
public final class Letters {
    private static final Map<String, String> BY_LANGUAGE = read();

    private Letters() {}

    /// Small letters of a language by its ISO 639-1 code, none for an unknown one.
    public static String of(String language) {
        return BY_LANGUAGE.getOrDefault(language, "");
    }

    // The first word of a line is the code of its language.
    private static Map<String, String> read() {
        var letters = new HashMap<String, String>();
        var resource =
                Objects.requireNonNull(
                        Letters.class.getResourceAsStream("letters.txt"), "letters.txt");
        try (var lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(l -> !l.startsWith("#"))
                    .forEach(l -> letters.put(l.substring(0, 2), l.substring(3)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read letters.txt", e);
        }
        return Map.copyOf(letters);
    }
}
