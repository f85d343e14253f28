package rim.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Years from one to another, both included; an end may be open.
public record YearRange(OptionalInt from, OptionalInt to) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})?(\\.\\.)?(\\d{4})?");

    /// Reads `2015`, `2015..2020`, `2015..` or `..2020`; empty for what is none of these, or has
    /// the later year first.
    public static Optional<YearRange> read(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()
                || (match.group(1) == null && match.group(3) == null)
                || (match.group(2) == null && match.group(3) != null)) {
            return Optional.empty();
        }
        var from = year(match.group(1));
        var to = match.group(2) == null ? from : year(match.group(3));
        boolean isBackwards = from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt();
        return isBackwards ? Optional.empty() : Optional.of(new YearRange(from, to));
    }

    private static OptionalInt year(@org.jspecify.annotations.Nullable String text) {
        return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
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
