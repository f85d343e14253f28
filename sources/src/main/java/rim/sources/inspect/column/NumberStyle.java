package rim.sources.inspect.column;

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
public record NumberStyle(String decimal, @Nullable String thousands, boolean isSure) {
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
                    new NumberStyle(".", "'", true),
                    new NumberStyle(".", "\u2019", true),
                    new NumberStyle(",", "'", true),
                    new NumberStyle(",", "\u2019", true));

    /// So many numbers tell the style.
    private static final int MOST = 20_000;

    private static final Pattern THREE_AFTER_COMMA =
            Pattern.compile("[+\u2212-]?[1-9][0-9]{0,2},[0-9]{3}");
    private static final Pattern THREE_AFTER_POINT =
            Pattern.compile("[+\u2212-]?[1-9][0-9]{0,2}\\.[0-9]{3}");
    private static final Pattern FOUR_DIGITS = Pattern.compile("[+\u2212-]?[0-9]{4,}(?:[.,].*)?");

    /// The style that reads the most of them, the plainest first. It is not sure where every number
    /// with a mark looks like `1,234`.
    ///
    /// @param numbers texts of values
    /// @param hasPoints whether the form leaves no doubt that a point stands before decimals
    public static NumberStyle of(List<String> numbers, boolean hasPoints) {
        return ofSome(numbers.subList(0, Math.min(numbers.size(), MOST)), hasPoints);
    }

    private static NumberStyle ofSome(List<String> numbers, boolean hasPoints) {
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
        if (best.thousands != null) {
            return best;
        }
        boolean isComma = best.decimal.equals(",");
        boolean isDoubtful =
                isComma
                        ? isDoubtful(numbers, ',', THREE_AFTER_COMMA)
                        : !hasPoints && isDoubtful(numbers, '.', THREE_AFTER_POINT);
        return isDoubtful ? new NumberStyle(best.decimal, null, false) : best;
    }

    /// Whether a mark may stand before decimals as well as between thousands.
    private static boolean isDoubtful(List<String> numbers, char mark, Pattern three) {
        var plain = numbers.stream().map(n -> FlaggedText.of(n).value()).toList();
        var marked = plain.stream().filter(n -> n.indexOf(mark) >= 0).toList();
        boolean hasLong = plain.stream().anyMatch(n -> FOUR_DIGITS.matcher(n).matches());
        return !marked.isEmpty()
                && !hasLong
                && marked.stream().allMatch(n -> three.matcher(n).matches());
    }

    private Pattern pattern() {
        var point = Pattern.quote(decimal);
        var flags = "(?:" + FlaggedText.PATTERN + ")?";
        return thousands == null
                ? Pattern.compile(
                        "[+\u2212-]?(?:[0-9]+(?:"
                                + point
                                + "[0-9]*)?|"
                                + point
                                + "[0-9]+)(?:[eE][+-]?[0-9]{1,3})?"
                                + flags)
                : Pattern.compile(
                        "[+\u2212-]?[0-9]{1,3}(?:"
                                + Pattern.quote(thousands)
                                + "[0-9]{3})*(?:"
                                + point
                                + "[0-9]+)?"
                                + flags);
    }

    /// Tells numbers of this style.
    public Predicate<String> isNumber() {
        return pattern().asMatchPredicate();
    }
}
