package rim.pipeline.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a value came about that was converted, or that was made of some that were.
///
/// @param line a sum that can be worked out by hand; null for one that has no value
/// @param origin the version and regions that it came from, without figures
/// @param copy for a rate of a larger region that stands for a smaller one, {@link #COPIED}, or
///   {@link #LINKED} where it was brought to the level of the smaller one's own values
/// @param share how much of those regions lies here
record Told(@Nullable String line, String origin, @Nullable String copy, double share) {
    static final String COPIED = "copied";
    static final String LINKED = "linked";

    /// What holds for something made of several, of which some were converted; null where none was.
    static @Nullable Told of(List<Part> parts, @Nullable String line) {
        var all = parts.stream().map(Part::told).filter(Objects::nonNull).toList();
        if (all.isEmpty()) {
            return null;
        }
        var origins = all.stream().map(Told::origin).collect(Collectors.toCollection(TreeSet::new));
        return new Told(
                line,
                String.join("; ", origins),
                copyOfAny(all),
                all.stream().mapToDouble(Told::share).min().orElse(Double.NaN));
    }

    /// Copied where any is, else linked where any is.
    private static @Nullable String copyOfAny(List<Told> all) {
        if (all.stream().anyMatch(t -> COPIED.equals(t.copy))) {
            return COPIED;
        }
        return all.stream().anyMatch(t -> LINKED.equals(t.copy)) ? LINKED : null;
    }

    /// A number as people write it, with ten decimals at most.
    static String plain(double number) {
        var decimal = String.format(Locale.ROOT, "%.10f", number);
        int end = decimal.length();
        while (decimal.charAt(end - 1) == '0') {
            end--;
        }
        return decimal.substring(0, decimal.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
