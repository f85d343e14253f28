package rim.app.benchmark.table;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import rim.sources.check.Numbers;

/// How a column writes numbers.
///
/// @param decimal point or comma
record DecimalStyle(char decimal) {
    private static final Set<String> MISSING =
            Set.of(
                    "", "na", "n/a", "#n/a", "n.a.", "n.a", "n.d.", "n.d", "n/d", "nan", "null",
                    "none", ".", "..", "...", "…", ":", "-", "–", "—", "\u2212");
    private static final Pattern NUMBER =
            Pattern.compile("[+\u2212-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final Pattern SIGNS = Pattern.compile("[%‰\\p{Sc}\\s\u00a0\u202f]+");

    /// Thousands set apart by a mark that is none of decimals there, such as `1.234,5`.
    private static final Pattern GROUPED =
            Pattern.compile(
                    "[+\u2212-]?\\d{1,3}(?:(?:\\.\\d{3})+(?:,\\d+)?|(?:,\\d{3})+(?:\\.\\d+)?"
                            + "|(?:['’]\\d{3})+(?:[.,]\\d+)?)");

    /// A flag behind a number, such as `12.5 b` or `12.5 (p)`.
    private static final Pattern FLAG = Pattern.compile("\\s+\\(?\\p{L}{1,3}\\)?$|\\*+$");

    private static final Pattern INFINITE =
            Pattern.compile("[+\u2212-]?(inf(inity)?|∞)", Pattern.CASE_INSENSITIVE);

    static boolean isMissing(String cell) {
        return MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    /// The number that a cell has; empty when it has none.
    OptionalDouble parse(String cell) {
        double number = Numbers.parse(pointed(cell));
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /// With a point before decimals; with commas, a point is none.
    private String pointed(String cell) {
        return decimal == ',' ? cell.replace('.', ' ').replace(',', '.') : cell;
    }

    /// Whether a cell has a number that no double holds, or says that it is infinite.
    boolean isBeyond(String cell) {
        return INFINITE.matcher(cell).matches()
                || (parse(cell).isEmpty() && NUMBER.matcher(pointed(cell)).matches());
    }

    /// Whether a cell has a number and something besides, such as `12 %`, `1 234`, `1.234,5` or
    /// `12.5 b`, or another mark before its decimals; or a formula, which would have one.
    boolean hasMore(String cell) {
        return hasSign(cell)
                || isGrouped(cell)
                || hasFlag(cell)
                || isOtherwise(cell)
                || isFormula(cell);
    }

    private static boolean isFormula(String cell) {
        return cell.startsWith("=");
    }

    private boolean isOtherwise(String cell) {
        var other = new DecimalStyle(decimal == ',' ? '.' : ',');
        return parse(cell).isEmpty() && other.parse(bareNumber(cell)).isPresent();
    }

    private boolean hasSign(String cell) {
        var bare = bare(cell);
        return bare.length() < cell.length() && parse(bare).isPresent();
    }

    private boolean isGrouped(String cell) {
        return parse(cell).isEmpty() && GROUPED.matcher(bare(cell)).matches();
    }

    private boolean hasFlag(String cell) {
        var number = unflagged(cell);
        return number.length() < cell.length()
                && (parse(number).isPresent() || hasSign(number) || isGrouped(number));
    }

    /// The number of a cell alone, with the marks in it.
    static String bareNumber(String cell) {
        return bare(unflagged(cell)).replace('\u2212', '-');
    }

    private static String unflagged(String cell) {
        return FLAG.matcher(cell).replaceFirst("");
    }

    private static String bare(String cell) {
        return SIGNS.matcher(cell).replaceAll("");
    }

    /// What is wrong with a cell that has no number.
    String fault(String cell) {
        if (INFINITE.matcher(cell).matches()) {
            return "infinite";
        }
        if (isFormula(cell)) {
            return "a formula that no program has calculated (expected its result: open the file in"
                    + " a spreadsheet program and save it)";
        }
        if (hasSign(cell)) {
            return "a number with a sign or a space in it (expected the number alone)";
        }
        if (isGrouped(cell)) {
            return "a number with marks for thousands (expected the number alone)";
        }
        if (hasFlag(cell)) {
            return "a number with a flag behind it (expected the number alone)";
        }
        if (isOtherwise(cell)) {
            return "a number with a "
                    + (decimal == ',' ? "point" : "comma")
                    + " where others have a "
                    + (decimal == ',' ? "comma" : "point")
                    + " (expected the same in all; --decimal says which)";
        }
        return isBeyond(cell)
                ? "beyond the numbers that can be calculated with (about 1e308)"
                : "not a number";
    }
}
