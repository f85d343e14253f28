package rim.sources.intake;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names with `*`, which stands for any characters.
final class Patterns {
    static boolean matches(String pattern, String name) {
        var parts =
                Stream.of(pattern.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
        return Pattern.matches(parts, name);
    }

    static boolean anyMatches(List<String> patterns, String name) {
        return patterns.stream().anyMatch(p -> matches(p, name));
    }

    private Patterns() {}
}
