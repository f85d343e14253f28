package rim.app.benchmark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import rim.schemas.RimException;

/// Finds which mark stands before the decimals of a column, by its numbers: `61,5` leaves no doubt,
/// nor do `1.204,5` and `1.204.500`, whereas `1.204` may be both. Where a column leaves a doubt,
/// the others tell.
///
/// @param table with its lines
record DecimalSearch(TableText table) {
    private static final Pattern COMMA = sure(",", "\\.");
    private static final Pattern POINT = sure("\\.", ",");
    private static final Pattern COMMA_OR_THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern POINT_OR_THOUSANDS =
            Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern HUNDREDS = Pattern.compile("[+-]?[1-9]\\d{2}");
    private static final Pattern LONG = Pattern.compile("[+-]?\\d{4,}");

    /// Numbers of which one mark must stand before decimals, or the other between thousands.
    private static Pattern sure(String mark, String other) {
        return Pattern.compile(
                "[+-]?(?:\\d*M\\d+(?:[eE][+-]?\\d+)?|\\d{1,3}(?:O\\d{3})+M\\d+|\\d{1,3}(?:O\\d{3}){2,})"
                        .replace("M", mark)
                        .replace("O", other));
    }

    /// What stands before decimals in a column.
    ///
    /// @param sign comma or point
    /// @param isShown whether the column's own cells leave no doubt
    record Decimal(char sign, boolean isShown) {}

    /// Of each column a comma or a point; where its cells show both, a point.
    ///
    /// @throws RimException where all that have a mark may be thousands as well
    List<Decimal> decimals() {
        var columns = IntStream.range(0, table.header().size()).mapToObj(this::numbers).toList();
        var own = columns.stream().map(DecimalSearch::shown).toList();
        boolean comma = own.contains(Mark.COMMA);
        boolean point = own.contains(Mark.POINT);
        char others = comma || point ? (comma && !point ? ',' : '.') : ofAll(columns);
        var decimals = new ArrayList<Decimal>();
        for (int i = 0; i < columns.size(); i++) {
            if (own.get(i) == Mark.NONE && comma && point) {
                requireSure(i, columns.get(i));
            }
            decimals.add(
                    own.get(i) == Mark.NONE
                            ? new Decimal(others, false)
                            : new Decimal(own.get(i).sign, true));
        }
        return decimals;
    }

    private enum Mark {
        COMMA(','),
        POINT('.'),
        NONE('.');

        private final char sign;

        Mark(char sign) {
            this.sign = sign;
        }
    }

    private static Mark shown(List<String> cells) {
        boolean comma = has(cells, COMMA, COMMA_OR_THOUSANDS);
        boolean point = has(cells, POINT, POINT_OR_THOUSANDS);
        return point ? Mark.POINT : comma ? Mark.COMMA : Mark.NONE;
    }

    /// Where other columns differ, nothing tells what a mark is.
    private void requireSure(int column, List<String> cells) {
        cells.stream()
                .filter(cell ->
                        COMMA_OR_THOUSANDS.matcher(cell).matches()
                                || POINT_OR_THOUSANDS.matcher(cell).matches())
                .findFirst()
                .ifPresent(cell -> {
                    throw new RimException(
                            String.format(
                                    Locale.ROOT,
                                    "'%s' in column '%s' may be a decimal or a number of thousands:"
                                            + " other columns have points or commas before decimals"
                                            + " (expected the same in all, or numbers without marks"
                                            + " for thousands; --decimal says which) [%s]",
                                    cell,
                                    table.header().get(column),
                                    table.place()));
                });
    }

    /// Where no column is sure.
    private char ofAll(List<List<String>> columns) {
        var commas = first(columns, COMMA_OR_THOUSANDS);
        var points = first(columns, POINT_OR_THOUSANDS);
        if (points.isPresent() && areThousands(columns)) {
            throw unsure(points.get(), ".");
        }
        if (commas.isPresent() && points.isEmpty() && table.isByCommas()) {
            throw unsure(commas.get(), ",");
        }
        return commas.isPresent() && points.isEmpty() ? ',' : '.';
    }

    private static Optional<String> first(List<List<String>> columns, Pattern pattern) {
        return columns.stream()
                .flatMap(List::stream)
                .filter(cell -> pattern.matcher(cell).matches())
                .findFirst();
    }

    private static boolean has(List<String> cells, Pattern sure, Pattern unsure) {
        return cells.stream()
                .anyMatch(cell -> sure.matcher(cell).matches() && !unsure.matcher(cell).matches());
    }

    /// Whether in some column numbers with a point go on where numbers of three digits end.
    private static boolean areThousands(List<List<String>> columns) {
        return columns.stream()
                .anyMatch(cells ->
                        any(cells, POINT_OR_THOUSANDS)
                                && any(cells, HUNDREDS)
                                && !any(cells, LONG));
    }

    private static boolean any(List<String> cells, Pattern pattern) {
        return cells.stream().anyMatch(cell -> pattern.matcher(cell).matches());
    }

    private RimException unsure(String cell, String mark) {
        return new RimException(
                String.format(
                        Locale.ROOT,
                        "'%s' may be a decimal or a number of thousands (expected '--decimal %s' for"
                                + " decimals, '--decimal %s' for thousands) [%s]",
                        cell,
                        mark,
                        mark.equals(",") ? "." : ",",
                        table.place()));
    }

    private List<String> numbers(int column) {
        return table.rows().stream()
                .map(line -> DecimalStyle.bareNumber(line.cells().get(column)))
                .toList();
    }
}
