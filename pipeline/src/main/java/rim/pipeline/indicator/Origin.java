package rim.pipeline.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a value came about that was converted from regions of another NUTS version.
///
/// @param arithmetic a sum that comes to the value and can be worked out by hand
/// @param from the version and the regions, without figures
/// @param copy for a rate of a larger region that stands for a smaller one; null for none
/// @param share how much of those regions lies here, 0 to 1
record Origin(String arithmetic, String from, @Nullable Copy copy, double share) {
    private static final Pattern ENDING_ZEROS = Pattern.compile("(\\.\\d*?)0+$");

    /// A rate that is another region's.
    enum Copy {
        /// As it is.
        COPIED,
        /// Brought to the level of the region's own values.
        LINKED;

        /// The value's status.
        String status() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Of something made of several parts, any of which was converted; null where none was.
    ///
    /// @param arithmetic how it is made of them
    static @Nullable Origin ofAny(List<Part> parts, Function<List<Part>, String> arithmetic) {
        var origins = parts.stream().map(Part::origin).filter(Objects::nonNull).toList();
        if (origins.isEmpty()) {
            return null;
        }
        return new Origin(
                arithmetic.apply(parts),
                origins.stream()
                        .map(Origin::from)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining("; ")),
                origins.stream()
                        .map(Origin::copy)
                        .filter(Objects::nonNull)
                        .min(Copy::compareTo)
                        .orElse(null),
                origins.stream().mapToDouble(Origin::share).min().orElseThrow());
    }

    /// A number as people write it, with ten decimals at most.
    static String plain(double number) {
        var zeros = ENDING_ZEROS.matcher(String.format(Locale.ROOT, "%.10f", number));
        var plain = zeros.replaceFirst("$1");
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
