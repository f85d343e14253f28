package rim.sources.check;

/// Reads numbers as sources write them: an optional sign (`−` too), digits with at most one point
/// among them, an optional exponent. Nothing else is a number: no `NaN`, no hexadecimal, no digits
/// of other scripts. Zero has no sign, however it is written: readers of Parquet that look a zero
/// up among the values of a file miss those with one.
public final class Numbers {
    /// Up to so many digits a whole number is exact as a double, and so is this power of ten: then
    /// one division rounds as correctly as the general way.
    private static final int EXACT_DIGITS = 15;

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };
    private static final int LONGEST_EXPONENT = 3;

    /// The sign that word processors and some offices write instead of a hyphen.
    private static final char MINUS = '\u2212';

    /// The number; NaN when the text is none, or goes beyond what a double holds.
    public static double parse(String text) {
        if (!text.isEmpty() && text.charAt(0) == MINUS) {
            return parse('-' + text.substring(1));
        }
        int length = text.length();
        int at = length > 0 && isSign(text.charAt(0)) ? 1 : 0;
        long whole = 0;
        int digits = 0;
        int decimals = 0;
        boolean hasPoint = false;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
                decimals += hasPoint ? 1 : 0;
                whole = digits <= EXACT_DIGITS ? whole * 10 + (c - '0') : whole;
            } else if (c == '.' && !hasPoint) {
                hasPoint = true;
            } else {
                break;
            }
        }
        if (digits == 0 || (at < length && !isExponent(text, at))) {
            return Double.NaN;
        }
        if (at == length && digits <= EXACT_DIGITS) {
            double number = whole / TENS[decimals];
            return text.charAt(0) == '-' ? 0 - number : number;
        }
        double number = Double.parseDouble(text);
        return Double.isFinite(number) ? 0 + number : Double.NaN;
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    private static boolean isExponent(String text, int at) {
        int from = at + 1;
        if (Character.toLowerCase(text.charAt(at)) != 'e') {
            return false;
        }
        from += from < text.length() && isSign(text.charAt(from)) ? 1 : 0;
        int digits = text.length() - from;
        return digits >= 1
                && digits <= LONGEST_EXPONENT
                && text.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }

    private Numbers() {}
}
