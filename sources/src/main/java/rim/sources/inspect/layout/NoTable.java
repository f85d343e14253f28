package rim.sources.inspect.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import rim.sources.inspect.column.CellText;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.region.RegionNames;
import rim.sources.inspect.words.Words;
import rim.sources.raw.ColumnNames;

/// Why a file of text is no table of regions, as far as its likeliest header tells.
public final class NoTable {
    private static final int LOWEST_HEADER = 40;
    private static final int SHAPE = 25;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /// One sentence with what was expected; empty when nothing is known.
    public static String why(Path file, String encoding) throws IOException {
        var lines = FileLines.of(file, encoding).first();
        if (lines.size() == 1) {
            return " It is one line: save it with the line ends of Windows or Unix, and with a row for"
                    + " each region.";
        }
        for (char delimiter : likelyFirst(lines)) {
            var rows = CsvRow.of(lines, delimiter);
            for (int i = 0; i < Math.min(LOWEST_HEADER, rows.size() - 1); i++) {
                var below = rows.subList(i + 1, Math.min(rows.size(), i + 1 + SHAPE));
                var sample = below.stream().map(CsvRow::fields).toList();
                if (new HeaderRow(rows.get(i).fields(), sample).isTelling()) {
                    return why(rows.get(i), below.getFirst(), sample);
                }
            }
        }
        boolean isOneColumn =
                DELIMITERS.stream()
                        .allMatch(d ->
                                CsvRow.of(lines, d).stream().allMatch(r -> r.texts().size() < 2));
        return isOneColumn
                ? " Its columns are not parted by a comma, a semicolon, a tab or a bar: save it as CSV"
                        + " with one of them."
                : "";
    }

    /// The delimiters, those before that part as many columns in every line.
    private static List<Character> likelyFirst(List<String> lines) {
        return DELIMITERS.stream()
                .sorted(Comparator.comparing(delimiter -> !isEven(CsvRow.of(lines, delimiter))))
                .toList();
    }

    private static boolean isEven(List<CsvRow> rows) {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().fields().length;
        return columns > 1 && rows.stream().allMatch(row -> row.fields().length == columns);
    }

    private static String why(CsvRow header, CsvRow first, List<String[]> below) {
        int names = header.texts().size();
        if (first.texts().size() != names) {
            return " Row "
                    + header.number()
                    + " names "
                    + names
                    + " columns, and row "
                    + first.number()
                    + " has "
                    + first.texts().size()
                    + ": where commas part the columns, numbers with a decimal comma must be quoted,"
                    + " or the columns parted by semicolons; and no row ends with a comma that the"
                    + " header does not have.";
        }
        var named = ColumnNames.of(header.fields());
        for (int i = 0; i < names; i++) {
            var text = text(below, i);
            boolean isValue =
                    text.chars().anyMatch(Character::isDigit)
                            && !CellText.isPeriod(text)
                            && RegionNames.standsFor(text).isEmpty();
            if (isValue && isCalledRegion(named.get(i))) {
                return " Column '"
                        + named.get(i)
                        + "' has '"
                        + text
                        + "', which is no known region: write codes of NUTS, or a descriptor by hand"
                        + " whose 'region_codes' say what each stands for.";
            }
            if (isValue && !CellText.isRoughlyNumber(text)) {
                return " Column '"
                        + named.get(i)
                        + "' has '"
                        + text
                        + "', which is no number: "
                        + (text.startsWith("(")
                                ? "write a negative one with a minus, and an unsure one with its flag"
                                        + " in a column beside it."
                                : "write numbers without signs of units.");
            }
        }
        return "";
    }

    private static boolean isCalledRegion(String name) {
        return Words.of(name).getOrDefault(Meaning.REGION, 0.0) >= 1;
    }

    private static String text(List<String[]> rows, int column) {
        return rows.stream()
                .filter(r -> column < r.length)
                .map(r -> r[column].strip())
                .filter(t -> !CellText.isMissing(t))
                .findFirst()
                .orElse("");
    }

    private NoTable() {}
}
