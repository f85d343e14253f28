package rim.app.benchmark.table;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What cells of another tool's metadata say, in numbers or words; what they do not is a fault.
///
/// @param faults are added to
record MetaCells(List<String> faults) {
    private static final Set<String> HIGHER =
            Set.of("1", "pos", "positive", "higher", "higher is better");
    private static final Set<String> LOWER =
            Set.of("-1", "neg", "negative", "lower", "lower is better");

    /// Whether less is better; not so where nobody says.
    ///
    /// @param place of the cell, for faults
    boolean isLowerBetter(String text, String place) {
        var number = number(text);
        var word =
                number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble())
                        ? String.valueOf((long) number.getAsDouble())
                        : text.toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", " ");
        // a dash may be a sign, or stand for nothing
        boolean isSaid = word.equals("-") || !DecimalStyle.isMissing(word);
        if (isSaid && !HIGHER.contains(word) && !LOWER.contains(word)) {
            faults.add(
                    place
                            + ": Direction '"
                            + text
                            + "' (expected 1 or -1, or positive or negative)");
        }
        return LOWER.contains(word);
    }

    /// A weight among siblings, which may be a percentage; 0 for what is scored and does not count,
    /// null where nobody says.
    ///
    /// @param place of the cell, for faults
    @Nullable Double weight(String text, String place) {
        if (DecimalStyle.isMissing(text)) {
            return null;
        }
        boolean isPercent = text.endsWith("%");
        var number = number(isPercent ? text.substring(0, text.length() - 1).strip() : text);
        if (number.isEmpty()) {
            faults.add(place + ": no number in Weight: '" + text + "'");
            return null;
        }
        if (number.getAsDouble() < 0) {
            faults.add(
                    place + ": Weight " + text + " (expected 0, for what does not count, or more)");
            return null;
        }
        return isPercent ? number.getAsDouble() / 100 : number.getAsDouble();
    }

    /// A number, with a point or a comma.
    static OptionalDouble number(String text) {
        return new DecimalStyle(text.indexOf(',') >= 0 ? ',' : '.').parse(text);
    }
}
