package rim.pipeline.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;

/// Eurostat's bulk tab-separated table.
///
/// The first cell of the header names the key's dimensions, then after a backslash the one that
/// stands in columns: `unit,geo\time`, `freq,unit,geo\TIME_PERIOD`, or `…,time\geo`. A cell is a
/// value, then a space and flags (`7.9 bu`); `:` stands for no value. Source: Eurostat, *Bulk
/// download facility*, tab-separated values.
final class EurostatTsv implements LineReader {
    private static final String FORM = "such as 'unit,geo\\time' or 'freq,unit,geo\\TIME_PERIOD'";

    private final String[] keys;
    private final String[] columns;
    private final String columnDimension;

    private EurostatTsv(String[] keys, String columnDimension, String[] columns) {
        this.keys = keys;
        this.columnDimension = columnDimension;
        this.columns = columns;
    }

    static EurostatTsv below(String header, String place) {
        var cells = split(header, '\t');
        var first = cells[0].strip();
        int backslash = first.indexOf('\\');
        if (backslash < 0) {
            throw new RimException(
                    "Not a Eurostat table: its first cell is '"
                            + abridged(first)
                            + "' (expected the dimensions, "
                            + FORM
                            + ") ["
                            + place
                            + ", line 1]");
        }
        var keys = split(first.substring(0, backslash), ',');
        for (int i = 0; i < keys.length; i++) {
            keys[i] = keys[i].strip();
        }
        var columns = new String[cells.length - 1];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = cells[i + 1].strip();
        }
        var table = new EurostatTsv(keys, first.substring(backslash + 1).strip(), columns);
        table.requireSoundHeader(place);
        return table;
    }

    private void requireSoundHeader(String place) {
        var faults = new ArrayList<String>();
        var dimensions = new ArrayList<>(List.of(keys));
        dimensions.add(columnDimension);
        if (dimensions.stream().noneMatch(EurostatTsv::isRegion)) {
            faults.add("no dimension 'geo' among " + dimensions);
        }
        if (dimensions.stream().noneMatch(EurostatTsv::isTime)) {
            faults.add("no dimension 'time' or 'TIME_PERIOD' among " + dimensions);
        }
        if (columns.length == 0) {
            faults.add("no columns after the key (expected codes of '" + columnDimension + "')");
        }
        var seen = new HashSet<String>();
        for (String column : columns) {
            if (!seen.add(column)) {
                faults.add("column '" + abridged(column) + "' stands there twice");
            }
        }
        if (!faults.isEmpty()) {
            throw new RimException("Bad header [" + place + ", line 1]:", faults);
        }
    }

    private static boolean isRegion(String dimension) {
        return dimension.equalsIgnoreCase("geo");
    }

    private static boolean isTime(String dimension) {
        var name = dimension.toLowerCase(Locale.ROOT);
        return name.equals("time") || name.equals("time_period");
    }

    @Override
    public RawLine read(String line) {
        var cells = split(line, '\t');
        if (cells.length != columns.length + 1) {
            return new RawLine.Unreadable(
                    Math.max(1, cells.length - 1),
                    "wrong_number_of_cells",
                    "has " + (cells.length - 1) + " cells (expected " + columns.length + ")");
        }
        var codes = split(cells[0], ',');
        if (codes.length != keys.length) {
            return new RawLine.Unreadable(
                    columns.length,
                    "wrong_key",
                    "the key has "
                            + codes.length
                            + " codes (expected "
                            + String.join(",", keys)
                            + ")");
        }
        return new RawLine.Cells(cellsOf(new Key(keys, codes), cells));
    }

    private List<RawCell> cellsOf(Key key, String[] cells) {
        var found = new ArrayList<RawCell>(columns.length);
        for (int i = 0; i < columns.length; i++) {
            var series = key.series;
            var region = key.region;
            var period = key.period;
            if (isRegion(columnDimension)) {
                region = columns[i];
            } else if (isTime(columnDimension)) {
                period = columns[i];
            } else {
                series = joined(series, columnDimension, columns[i]);
            }
            found.add(cell(i + 2, series, region, period, key.unit, cells[i + 1]));
        }
        return found;
    }

    private static RawCell cell(
            int col,
            String series,
            String region,
            String period,
            @Nullable String unit,
            String text) {
        var stripped = text.strip();
        if (stripped.startsWith(":")) {
            var flags = stripped.substring(1).strip();
            return new RawCell(col, series, region, period, null, flags, unit, stripped);
        }
        int space = stripped.indexOf(' ');
        var value = space < 0 ? stripped : stripped.substring(0, space);
        var flags = space < 0 ? "" : stripped.substring(space + 1).strip();
        return new RawCell(col, series, region, period, value, flags, unit, stripped);
    }

    private static String joined(String series, String dimension, String code) {
        var part = dimension + "=" + code;
        return series.isEmpty() ? part : series + "|" + part;
    }

    /// What the first cell of a line says.
    private static final class Key {
        private String series = "";
        private String region = "";
        private String period = "";
        private @Nullable String unit;

        Key(String[] dimensions, String[] codes) {
            var rest = new StringBuilder();
            for (int i = 0; i < dimensions.length; i++) {
                var code = codes[i].strip();
                if (isRegion(dimensions[i])) {
                    region = code;
                } else if (isTime(dimensions[i])) {
                    period = code;
                } else {
                    rest.append(rest.isEmpty() ? "" : "|")
                            .append(dimensions[i])
                            .append('=')
                            .append(code);
                }
                if (dimensions[i].equalsIgnoreCase("unit")) {
                    unit = code;
                }
            }
            series = rest.toString();
        }
    }

    /// Like `String.split` with empty parts at the end kept, without a regular expression.
    private static String[] split(String text, char delimiter) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts.toArray(String[]::new);
    }

    private static String abridged(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
