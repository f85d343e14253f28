package rim.sources.raw;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names of files and columns with `*`, which stands for any characters.
public final class Wildcards {
    /// What such a name stands for.
    public static Pattern of(String name) {
        return Pattern.compile(
                Stream.of(name.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    /// Whether a name with or without `*` stands for another.
    public static boolean matches(String pattern, String name) {
        // in a folder of many files, each descriptor names one of them
        return pattern.indexOf('*') < 0
                ? pattern.equals(name)
                : of(pattern).matcher(name).matches();
    }

    /// Whether one of several names with or without `*` stands for another.
    public static boolean anyMatches(List<String> patterns, String name) {
        return patterns.stream().anyMatch(p -> matches(p, name));
    }

    private Wildcards() {}
}
