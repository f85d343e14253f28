package rim.app.print;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// Numbers as people read them: three to four digits that matter, a column alike. Only for text;
/// CSV and JSON have numbers in full.
public final class Rounding {

    /// How many decimals a column of numbers wants, told by the smallest that is not 0.
    static int decimals(List<Number> numbers) {
        double least = Double.POSITIVE_INFINITY;
        for (var number : numbers) {
            double size = isFractional(number) ? Math.abs(number.doubleValue()) : 0;
            if (size > 0 && size < least) {
                least = size;
            }
        }
        if (least < 1) {
            return 3;
        }
        return least < 10 ? 2 : least < 1000 ? 1 : 0;
    }

    /// One number by itself.
    public static String text(double number) {
        return text(number, decimals(List.of(number)));
    }

    /// A number with that many decimals, or with two digits where that would show 0.
    public static String text(Number number, int decimals) {
        double value = number.doubleValue();
        if (!isFractional(number) || !Double.isFinite(value)) {
            return number.toString();
        }
        if (value != 0 && Math.abs(value) < 0.5 * Math.pow(10, -decimals)) {
            return new BigDecimal(value)
                    .round(new MathContext(2, RoundingMode.HALF_EVEN))
                    .toString();
        }
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static boolean isFractional(Number number) {
        return number instanceof BigDecimal exact
                ? exact.scale() > 0
                : !(number instanceof Integer
                        || number instanceof Long
                        || number instanceof Short
                        || number instanceof Byte
                        || number instanceof BigInteger);
    }

    private Rounding() {}
}
