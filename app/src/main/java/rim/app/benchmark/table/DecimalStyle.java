package rim.app.benchmark.table;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.sources.check.Numbers;

/// How a table writes numbers.
///
/// @param decimal point or comma
record DecimalStyle(char decimal) {
    private static final Set<String> MISSING =
            Set.of(
                    "", "na", "n/a", "#n/a", "n.a.", "nan", "null", "none", ".", "..", "...", ":",
                    "-", "–", "—");
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d+,\\d+([eE][+-]?\\d+)?");
    private static final Pattern WITH_POINT = Pattern.compile("[+-]?\\d*\\.\\d+([eE][+-]?\\d+)?");

    private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+");

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

    /// A comma where cells are numbers with a comma, and none with a point.
    ///
    /// @throws RimException where commas part columns, and all in numbers may part thousands too
    static DecimalStyle of(TableText table) {
        var thousands = cells(table).filter(cell -> THOUSANDS.matcher(cell).matches()).findFirst();
        if (table.isByCommas()
                && thousands.isPresent()
                && cells(table)
                        .filter(cell -> WITH_COMMA.matcher(cell).matches())
                        .allMatch(cell -> THOUSANDS.matcher(cell).matches())) {
            throw new RimException(
                    "'"
                            + thousands.get()
                            + "' may be a decimal or a number of thousands (expected '--decimal ,'"
                            + " for decimals, else numbers without commas) ["
                            + table.place()
                            + "]");
        }
        boolean comma =
                cells(table).anyMatch(cell -> WITH_COMMA.matcher(bare(unflagged(cell))).matches());
        boolean point =
                cells(table).anyMatch(cell -> WITH_POINT.matcher(bare(unflagged(cell))).matches());
        return new DecimalStyle(comma && !point ? ',' : '.');
    }

    /// As somebody says that numbers are written; as the cells show, where nobody does.
    static DecimalStyle of(TableText table, @Nullable Character said) {
        return said == null ? of(table) : new DecimalStyle(said);
    }

    private static Stream<String> cells(TableText table) {
        return table.rows().stream().flatMap(line -> line.cells().stream());
    }

    static boolean isMissing(String cell) {
        return MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    /// The number that a cell has; empty when it has none.
    OptionalDouble parse(String cell) {
        var text = decimal == ',' ? cell.replace(',', '.') : cell;
        double number = Numbers.parse(text);
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /// Whether a cell has a number that no double holds, or says that it is infinite.
    boolean isBeyond(String cell) {
        var text = decimal == ',' ? cell.replace(',', '.') : cell;
        return INFINITE.matcher(cell).matches()
                || (parse(cell).isEmpty() && NUMBER.matcher(text).matches());
    }

    /// Whether a cell has a number and something besides, such as `12 %`, `1 234`, `1.234,5` or
    /// `12.5 b`.
    boolean hasMore(String cell) {
        return hasSign(cell) || isGrouped(cell) || hasFlag(cell);
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
        if (hasSign(cell)) {
            return "a number with a sign or a space in it (expected the number alone)";
        }
        if (isGrouped(cell)) {
            return "a number with marks for thousands (expected the number alone)";
        }
        if (hasFlag(cell)) {
            return "a number with a flag behind it (expected the number alone)";
        }
        return isBeyond(cell)
                ? "beyond the numbers that can be calculated with (about 1e308)"
                : "not a number";
    }
}
