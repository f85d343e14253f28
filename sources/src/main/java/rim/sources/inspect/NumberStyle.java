package rim.sources.inspect;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rim.sources.raw.FlaggedText;

/// How a file writes numbers.
///
/// @param decimal what stands before decimals
/// @param thousands what stands between thousands, null for nothing
/// @param isSure whether no other way reads the file's numbers as well
record NumberStyle(String decimal, @Nullable String thousands, boolean isSure) {
    private static final List<NumberStyle> STYLES =
            List.of(
                    new NumberStyle(".", null, true),
                    new NumberStyle(",", null, true),
                    new NumberStyle(".", ",", true),
                    new NumberStyle(",", ".", true),
                    new NumberStyle(",", " ", true),
                    new NumberStyle(",", "\u00a0", true),
                    new NumberStyle(",", "\u202f", true),
                    new NumberStyle(".", " ", true),
                    new NumberStyle(".", "\u00a0", true),
                    new NumberStyle(".", "\u202f", true),
                    new NumberStyle(".", "'", true));

    /// The style that reads the most of them, the plainest first.
    ///
    /// @param numbers texts of values
    static NumberStyle of(List<String> numbers) {
        var best = STYLES.getFirst();
        long most = -1;
        for (NumberStyle style : STYLES) {
            var pattern = style.pattern();
            long read = numbers.stream().filter(n -> pattern.matcher(n).matches()).count();
            if (read > most) {
                most = read;
                best = style;
            }
        }
        var commas = numbers.stream().filter(n -> n.indexOf(',') >= 0).toList();
        boolean mayBeThousands =
                best.decimal.equals(",")
                        && best.thousands == null
                        && commas.stream()
                                .allMatch(n -> n.matches("[+-]?[1-9][0-9]{0,2},[0-9]{3}"));
        if (!mayBeThousands) {
            return best;
        }
        return commas.size() < 5
                ? new NumberStyle(",", null, false)
                : new NumberStyle(".", ",", false);
    }

    private Pattern pattern() {
        var point = Pattern.quote(decimal);
        var flags = "(?:" + FlaggedText.PATTERN + ")?";
        return thousands == null
                ? Pattern.compile(
                        "[+-]?(?:[0-9]+(?:"
                                + point
                                + "[0-9]*)?|"
                                + point
                                + "[0-9]+)(?:[eE][+-]?[0-9]{1,3})?"
                                + flags)
                : Pattern.compile(
                        "[+-]?[0-9]{1,3}(?:"
                                + Pattern.quote(thousands)
                                + "[0-9]{3})*(?:"
                                + point
                                + "[0-9]+)?"
                                + flags);
    }

    /// Tells numbers of this style.
    Predicate<String> isNumber() {
        return pattern().asMatchPredicate();
    }
}
