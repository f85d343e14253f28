package rim.pipeline.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import rim.schemas.RimException;
import rim.schemas.dataset.CsvLayout;

/// One value in a line, its columns named in the descriptor. A field in quotes may hold the
/// delimiter, but not a line end.
final class LongCsv implements LineReader {
    private final CSVFormat format;
    private final Set<String> ignored;
    private final Set<String> missing;
    private final String[] columns;
    private final int region;
    private final int year;
    private final int value;
    private final int flags;
    private final int unit;

    private LongCsv(CsvLayout layout, String[] columns, Map<String, Integer> at) {
        this.format = format(layout);
        this.ignored = Set.copyOf(layout.ignore());
        this.missing = Set.copyOf(layout.missing());
        this.columns = columns;
        this.region = at.getOrDefault(layout.region(), -1);
        this.year = at.getOrDefault(layout.year(), -1);
        this.value = at.getOrDefault(layout.value(), -1);
        this.flags = layout.flags() == null ? -1 : at.getOrDefault(layout.flags(), -1);
        this.unit = layout.unit() == null ? -1 : at.getOrDefault(layout.unit(), -1);
    }

    static LongCsv below(String header, CsvLayout layout, String place) {
        var columns = columns(header, layout, place);
        var faults = new ArrayList<String>();
        var at = new HashMap<String, Integer>();
        for (int i = 0; i < columns.length; i++) {
            columns[i] = columns[i].strip();
            if (at.put(columns[i], i) != null) {
                faults.add("column '" + columns[i] + "' stands there twice");
            }
        }
        for (String wanted : namesIn(layout)) {
            if (!at.containsKey(wanted)) {
                faults.add(
                        "no column '" + wanted + "' (found: " + String.join(", ", columns) + ")");
            }
        }
        if (!faults.isEmpty()) {
            throw new RimException("Bad header [" + place + ", line 1]:", faults);
        }
        return new LongCsv(layout, columns, at);
    }

    private static String[] columns(String header, CsvLayout layout, String place) {
        try {
            return fields(header, format(layout));
        } catch (IOException | UncheckedIOException e) {
            throw new RimException(
                    "Bad header: a quoted name is not closed [" + place + ", line 1]", e);
        }
    }

    private static List<String> namesIn(CsvLayout layout) {
        var names = new ArrayList<>(List.of(layout.region(), layout.year(), layout.value()));
        names.addAll(layout.ignore());
        if (layout.flags() != null) {
            names.add(layout.flags());
        }
        if (layout.unit() != null) {
            names.add(layout.unit());
        }
        return names;
    }

    @Override
    public RawLine read(String line) {
        try {
            var fields = fields(line, format);
            return fields.length == columns.length
                    ? new RawLine.Cells(List.of(cell(fields)))
                    : new RawLine.Unreadable(
                            1,
                            "wrong_number_of_cells",
                            "has " + fields.length + " fields (expected " + columns.length + ")");
        } catch (IOException | UncheckedIOException e) {
            return new RawLine.Unreadable(
                    1, "wrong_quotes", "a quoted field is not closed, or goes on after its quote");
        }
    }

    private static String[] fields(String line, CSVFormat format) throws IOException {
        try (var parser = CSVParser.parse(line, format)) {
            var records = parser.iterator();
            return records.hasNext() ? records.next().values() : new String[] {""};
        }
    }

    private static CSVFormat format(CsvLayout layout) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(layout.delimiter())
                .setIgnoreEmptyLines(false)
                .get();
    }

    private RawCell cell(String[] fields) {
        var text = fields[value].strip();
        return new RawCell(
                value + 1,
                series(fields),
                fields[region].strip(),
                fields[year].strip(),
                missing.contains(text) ? null : text,
                flags < 0 ? "" : fields[flags].strip(),
                unit < 0 ? null : fields[unit].strip(),
                text);
    }

    private String series(String[] fields) {
        var series = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            if (i != region
                    && i != year
                    && i != value
                    && i != flags
                    && !ignored.contains(columns[i])) {
                series.append(series.isEmpty() ? "" : "|")
                        .append(columns[i])
                        .append('=')
                        .append(fields[i].strip());
            }
        }
        return series.toString();
    }
}
