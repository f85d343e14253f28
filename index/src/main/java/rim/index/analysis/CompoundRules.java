package rim.index.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How a language makes compounds (`compound-parts.txt`).
///
/// @param links letters between two parts
/// @param vowels that a part may end in when it stands alone and lose in a compound
/// @param ends endings that the last part may have, the empty one among them
/// @param not what looks like a word, such as an ending or a small word, and is no part
/// @param words that parts may be
/// @param byStem the words by their stems, in a language whose words change within
record CompoundRules(
        List<String> links,
        List<Character> vowels,
        Set<String> ends,
        Set<String> not,
        Set<String> words,
        Map<String, String> byStem) {
    /// The language whose words change within, before their endings.
    private static final String CHANGING = "fi";

    private static final Map<String, CompoundRules> BY_LANGUAGE = read();

    /// Those of a language, none when it writes no compounds.
    static Optional<CompoundRules> of(String language) {
        return Optional.ofNullable(BY_LANGUAGE.get(language));
    }

    boolean isEnding(String rest) {
        return ends.contains(rest);
    }

    /// Whether a letter stands between parts by itself.
    boolean isLink(char letter) {
        return links.contains(String.valueOf(letter));
    }

    /// The word of the list that a last part is a form of, or null.
    @Nullable String formOf(String part) {
        return byStem.isEmpty()
                ? null
                : Endings.of(CHANGING).map(e -> byStem.get(e.stem(part))).orElse(null);
    }

    private static Map<String, CompoundRules> read() {
        var settings = new TreeMap<String, CompoundRules>();
        var resource =
                Objects.requireNonNull(
                        CompoundRules.class.getResourceAsStream("compound-parts.txt"),
                        "compound-parts.txt");
        try (var lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
                var cells = List.of(line.split(" "));
                var language = cells.getFirst();
                var known = settings.get(language);
                if (known == null) {
                    settings.put(language, rules(cells));
                } else {
                    known.words.addAll(cells.subList(1, cells.size()));
                    if (language.equals(CHANGING)) {
                        Endings.of(language)
                                .ifPresent(e ->
                                        known.words.forEach(w -> known.byStem.put(e.stem(w), w)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read compound-parts.txt", e);
        }
        return Map.copyOf(settings);
    }

    private static CompoundRules rules(List<String> cells) {
        var lists = new HashMap<String, List<String>>();
        for (String cell : cells.subList(1, cells.size())) {
            int equals = cell.indexOf('=');
            lists.put(cell.substring(0, equals), List.of(cell.substring(equals + 1).split(",")));
        }
        var ends = new HashSet<>(lists.getOrDefault("ends", List.of()));
        ends.add("");
        return new CompoundRules(
                lists.getOrDefault("links", List.of()),
                lists.getOrDefault("vowels", List.of()).stream()
                        .filter(v -> !v.isEmpty())
                        .map(v -> v.charAt(0))
                        .toList(),
                ends,
                new HashSet<>(lists.getOrDefault("not", List.of())),
                new HashSet<>(),
                new HashMap<>());
    }
}
