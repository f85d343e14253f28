package rim.app.benchmark.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rim.schemas.RimException;

/// Finds which mark stands before the decimals of a table, by its numbers: `61,5` leaves no doubt,
/// nor do `1.204,5` and `1.204.500`, whereas `1.204` may be both.
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

    /// A comma or a point; where cells show both, a point.
    ///
    /// @throws RimException where all that have a mark may be thousands as well
    char decimal() {
        boolean comma = has(COMMA, COMMA_OR_THOUSANDS);
        boolean point = has(POINT, POINT_OR_THOUSANDS);
        if (comma || point) {
            return comma && !point ? ',' : '.';
        }
        var commas = cells().filter(cell -> COMMA_OR_THOUSANDS.matcher(cell).matches()).findFirst();
        var points = cells().filter(cell -> POINT_OR_THOUSANDS.matcher(cell).matches()).findFirst();
        if (points.isPresent() && areThousands()) {
            throw unsure(points.get(), "point");
        }
        if (commas.isPresent() && points.isEmpty() && table.isByCommas()) {
            throw unsure(commas.get(), "comma");
        }
        return commas.isPresent() && points.isEmpty() ? ',' : '.';
    }

    private boolean has(Pattern sure, Pattern unsure) {
        return cells().anyMatch(
                        cell -> sure.matcher(cell).matches() && !unsure.matcher(cell).matches());
    }

    /// Whether in some column numbers with a point go on where numbers of three digits end.
    private boolean areThousands() {
        return IntStream.range(0, table.header().size())
                .mapToObj(column ->
                        table.rows().stream()
                                .map(line -> DecimalStyle.bareNumber(line.cells().get(column)))
                                .toList())
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
                                + " decimals, else numbers without %ss) [%s]",
                        cell,
                        mark.equals("comma") ? "," : ".",
                        mark,
                        table.place()));
    }

    private Stream<String> cells() {
        return table.rows().stream()
                .flatMap(line -> line.cells().stream())
                .map(DecimalStyle::bareNumber);
    }
}
