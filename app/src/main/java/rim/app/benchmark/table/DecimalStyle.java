package rim.app.benchmark.table;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import rim.sources.check.Numbers;

/// How a column writes numbers.
///
/// @param decimal point or comma
/// @param isShown whether a number of the column, or somebody, leaves no doubt about that: then
///   `1,204` among `61.5` is a number of thousands
/// @param unit what stands before or behind every number; empty for nothing
/// @param hasMinus whether numbers are negative by a minus, so that brackets mean something else
record DecimalStyle(char decimal, boolean isShown, String unit, boolean hasMinus) {
    private static final Set<String> MISSING =
            Set.of(
                    "",
                    "na",
                    "n/a",
                    "#n/a",
                    "n.a.",
                    "n.a",
                    "n.d.",
                    "n.d",
                    "n/d",
                    "nan",
                    "null",
                    "none",
                    ".",
                    "..",
                    "...",
                    "…",
                    ":",
                    "-",
                    "–",
                    "—",
                    "\u2212",
                    "/",
                    "*",
                    "[c]",
                    "[u]",
                    "[x]",
                    "[z]",
                    "not available",
                    "not applicable",
                    "no data",
                    "confidential",
                    "suppressed");
    private static final Pattern NUMBER =
            Pattern.compile("[+\u2212-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /// A gap as Eurostat writes it, with its flags.
    private static final Pattern FLAGGED_GAP = Pattern.compile(":[ @|]*\\(?\\p{L}{1,3}\\)?");

    /// Thousands set apart by a blank, by an apostrophe, or by the mark that is not of decimals.
    private static final Pattern BY_BLANKS =
            Pattern.compile(
                    "-?\\d{1,3}(?:[\\s\u00a0\u2007\u2009\u202f'\u2019]\\d{3})+(?:[.,]\\d*)?");

    private static final Pattern BY_COMMAS = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?");
    private static final Pattern BY_POINTS = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+(?:,\\d*)?");
    private static final Pattern ONCE = Pattern.compile("-?\\d{1,3}[.,]\\d{3}");

    private static final Pattern INFINITE =
            Pattern.compile("[+\u2212-]?(inf(inity)?|∞)", Pattern.CASE_INSENSITIVE);

    /// Of numbers alone.
    DecimalStyle(char decimal) {
        this(decimal, false, "", false);
    }

    /// For numbers that have no unit.
    DecimalStyle alone() {
        return new DecimalStyle(decimal, isShown, "", hasMinus);
    }

    static boolean isMissing(String cell) {
        return MISSING.contains(cell.toLowerCase(Locale.ROOT))
                || FLAGGED_GAP.matcher(cell).matches();
    }

    /// The number that a cell has; empty when it has none.
    OptionalDouble parse(String cell) {
        double number = Numbers.parse(pointed(cell));
        if (Double.isNaN(number)) {
            number =
                    NumberCell.of(cell)
                            .filter(found -> found.unit().equals(unit))
                            .filter(found -> !(found.isInBrackets() && hasMinus))
                            .map(this::parse)
                            .orElse(Double.NaN);
        }
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private double parse(NumberCell cell) {
        var number = cell.number();
        boolean isParted = !number.equals(cell.unparted());
        if (isParted && !BY_BLANKS.matcher(number).matches()) {
            return Double.NaN;
        }
        var digits = cell.unparted();
        boolean isGrouped = (decimal == ',' ? BY_POINTS : BY_COMMAS).matcher(digits).matches();
        if (isGrouped && (isShown || !ONCE.matcher(digits).matches())) {
            digits = digits.replace(decimal == ',' ? "." : ",", "");
        }
        return Numbers.parse(pointed(digits));
    }

    /// Letters of the flags behind a number; empty for none.
    static String flags(String cell) {
        return Double.isNaN(Numbers.parse(cell))
                ? NumberCell.of(cell).map(NumberCell::flags).orElse("")
                : "";
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

    /// Whether a cell has a number with something else than the others of the column; or a formula,
    /// which would have one.
    boolean hasMore(String cell) {
        return isFormula(cell) || (parse(cell).isEmpty() && isNumber(cell));
    }

    private static boolean isNumber(String cell) {
        return NumberCell.of(cell).filter(found -> !found.hasWord()).isPresent();
    }

    /// Whether a cell has a number, however that is written, and no words.
    static boolean isWritten(String cell) {
        return !Double.isNaN(Numbers.parse(cell)) || isNumber(cell);
    }

    private static boolean isFormula(String cell) {
        return cell.startsWith("=");
    }

    private boolean isOtherwise(String cell) {
        var other = new DecimalStyle(decimal == ',' ? '.' : ',', true, unit, hasMinus);
        return parse(cell).isEmpty() && other.parse(cell).isPresent();
    }

    private boolean isGrouped(String cell) {
        return NumberCell.of(cell)
                .map(NumberCell::unparted)
                .filter(digits ->
                        BY_POINTS.matcher(digits).matches() || BY_COMMAS.matcher(digits).matches())
                .isPresent();
    }

    /// The number of a cell alone, with the marks in it.
    static String bareNumber(String cell) {
        return NumberCell.of(cell).map(NumberCell::unparted).orElse(cell);
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
        var found = NumberCell.of(cell).orElse(null);
        if (found != null && !found.unit().equals(unit)) {
            return "a number with "
                    + named(found.unit())
                    + " where others have "
                    + named(unit)
                    + " (expected the same in all)";
        }
        if (found != null && found.isInBrackets() && hasMinus) {
            return "a number in brackets where negative ones have a minus (expected the number"
                    + " alone)";
        }
        if (isGrouped(cell)) {
            return "a number with marks for thousands (expected the number alone; --decimal says"
                    + " which mark stands before decimals)";
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

    private static String named(String unit) {
        return unit.isEmpty() ? "no unit" : "'" + unit + "'";
    }
}
