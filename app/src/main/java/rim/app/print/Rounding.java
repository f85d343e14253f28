package rim.app.print;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// Numbers as people read them: three to four digits that matter, a column alike. Only for text;
/// CSV and JSON have numbers in full.
public final class Rounding {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /// A share that needs more to be apart from none or all is so by rounding alone.
    private static final int MOST_DECIMALS = 6;

    /// The least p-value that is told by itself.
    public static final double LEAST_CHANCE = 0.001;

    /// Below it the third decimal matters.
    private static final double SMALL_CHANCE = 0.095;

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

    /// A share in per cent as English writes it, by itself.
    public static String percent(double share) {
        return inPerCent(share).toPlainString() + "%";
    }

    /// A share in whole per cent, and with as many decimals as it needs where it is not quite none
    /// or all: what happens in 996 of 1,000 draws is not said to happen in all.
    public static BigDecimal inPerCent(double share) {
        var exact = BigDecimal.valueOf(share).movePointRight(2);
        var least = exact.setScale(0, RoundingMode.HALF_UP);
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            var rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
            if (rounded.signum() != 0 && rounded.compareTo(ALL) != 0) {
                return rounded;
            }
        }
        return least;
    }

    /// {@link #inPerCent} as DuckDB works it out, a decimal number: a binary one would round 34.5
    /// down where it is a little less.
    public static String inPerCentSql(String share) {
        var exact = "100 * CAST(" + share + " AS DECIMAL(14, 12))";
        var sql = new StringBuilder("CASE");
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            var rounded = "round(" + exact + ", " + decimals + ")";
            sql.append(" WHEN ").append(rounded).append(" NOT IN (0, 100) THEN ").append(rounded);
        }
        return sql.append(" ELSE round(").append(exact).append(", 0) END").toString();
    }

    /// A number of per cent as DuckDB writes it, with the decimals that it has.
    public static String perCentTextSql(String perCent) {
        return "rtrim(rtrim(CAST(CAST("
                + perCent
                + " AS DECIMAL(12, "
                + MOST_DECIMALS
                + ")) AS VARCHAR), '0'), '.')";
    }

    /// Whether a p-value is told as less than {@link #LEAST_CHANCE}, as it would round to none.
    public static boolean isLeastChance(double p) {
        return p < LEAST_CHANCE / 2;
    }

    /// A p-value with the sign before it, as it stands in a sentence: what is drawn finds no chance
    /// so small that there is none.
    public static String chance(double p) {
        return isLeastChance(p) ? "< " + LEAST_CHANCE : "= " + text(p, p < SMALL_CHANCE ? 3 : 2);
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
