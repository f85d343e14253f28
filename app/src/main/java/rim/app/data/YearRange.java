package rim.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Years from one to another, both included; an end may be open.
public record YearRange(OptionalInt from, OptionalInt to) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})?(\\.\\.)?(\\d{4})?");

    /// Reads `2015`, `2015..2020`, `2015..` or `..2020`.
    ///
    /// @throws IllegalArgumentException when it is none of these
    public static YearRange parse(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()
                || (match.group(1) == null && match.group(3) == null)
                || (match.group(2) == null && match.group(3) != null)) {
            throw invalid(text, "expected 2019, 2015..2020, 2015.. or ..2020");
        }
        var from = year(match.group(1));
        var to = match.group(2) == null ? from : year(match.group(3));
        if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
            throw invalid(text, "expected the earlier year first");
        }
        return new YearRange(from, to);
    }

    private static OptionalInt year(@org.jspecify.annotations.Nullable String text) {
        return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static IllegalArgumentException invalid(String text, String expected) {
        return new IllegalArgumentException("Invalid year: '" + text + "' (" + expected + ")");
    }

    /// Demands a year in one of the ranges; none demands nothing.
    public static void addTo(Conditions conditions, String column, List<YearRange> ranges) {
        var values = new ArrayList<Integer>();
        for (var range : ranges) {
            values.add(range.from.orElse(Integer.MIN_VALUE));
            values.add(range.to.orElse(Integer.MAX_VALUE));
        }
        conditions.any(ranges.stream().map(r -> column + " BETWEEN ? AND ?").toList(), values);
    }

    @Override
    public String toString() {
        if (from.equals(to)) {
            return String.valueOf(from.orElse(0));
        }
        return (from.isPresent() ? from.getAsInt() : "")
                + ".."
                + (to.isPresent() ? to.getAsInt() : "");
    }
}
