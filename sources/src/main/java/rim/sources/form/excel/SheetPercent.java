package rim.sources.form.excel;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A number that a sheet shows as a percentage, such as 12.3 % for a stored 0.123: it is read as it
/// is shown, as in one column some type percentages and others the plain numbers.
final class SheetPercent {
    /// What a format says literally, or of colours and conditions.
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

    /// Whether a format shows percentages.
    static boolean isOne(String pattern) {
        return pattern.indexOf('%') >= 0 && LITERAL.matcher(pattern).replaceAll("").contains("%");
    }

    /// As many hundredths, with all digits of the stored number.
    static String text(double number) {
        return BigDecimal.valueOf(number).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private SheetPercent() {}
}
