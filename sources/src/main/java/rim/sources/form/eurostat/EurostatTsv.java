package rim.sources.form.eurostat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.dataset.DimensionNames;
import rim.sources.raw.FlaggedText;
import rim.sources.raw.LineReader;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;

/// Eurostat's bulk tab-separated table.
///
/// The first cell of the header names the key's dimensions, then after a backslash the one that
/// stands in columns: `unit,geo\time`, `freq,unit,geo\TIME_PERIOD`, or `…,time\geo`. A cell is a
/// value, then a space and flags (`7.9 bu`); `:` stands for no value, `: @C` for one that is
/// confidential. Source: Eurostat, *Bulk download facility*, tab-separated values.
public final class EurostatTsv implements LineReader {
    private static final String FORM = "such as 'unit,geo\\time' or 'freq,unit,geo\\TIME_PERIOD'";

    private final String[] keys;
    private final String[] columns;
    private final String columnDimension;
    private final boolean isRegionInColumns;
    private final boolean isTimeInColumns;
    private final int region;
    private final int time;
    private final int unit;

    private EurostatTsv(
            String[] keys, String columnDimension, String[] columns, DimensionNames meaning) {
        this.keys = keys;
        this.columnDimension = columnDimension;
        this.columns = columns;
        this.isRegionInColumns = meaning.isRegion(columnDimension);
        this.isTimeInColumns = meaning.isTime(columnDimension);
        this.region = first(keys, meaning::isRegion);
        this.time = first(keys, meaning::isTime);
        this.unit = first(keys, meaning::isUnit);
    }

    private static int first(String[] names, Predicate<String> wanted) {
        for (int i = 0; i < names.length; i++) {
            if (wanted.test(names[i])) {
                return i;
            }
        }
        return -1;
    }

    public static List<String> dimensionNames(String header, String place) {
        var table = parts(header, DimensionNames.USUAL, place);
        var names = new ArrayList<>(List.of(table.keys));
        names.add(table.columnDimension);
        return names;
    }

    public static EurostatTsv below(String header, DimensionNames meaning, String place) {
        var table = parts(header, meaning, place);
        table.requireSoundHeader(place);
        return table;
    }

    private static EurostatTsv parts(String header, DimensionNames meaning, String place) {
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
        return new EurostatTsv(keys, first.substring(backslash + 1).strip(), columns, meaning);
    }

    private void requireSoundHeader(String place) {
        var faults = new ArrayList<String>();
        var dimensions = new ArrayList<>(List.of(keys));
        dimensions.add(columnDimension);
        if (region < 0 && !isRegionInColumns) {
            faults.add("no dimension 'geo' among " + dimensions);
        }
        if (time < 0 && !isTimeInColumns) {
            faults.add("no dimension 'time' or 'TIME_PERIOD' among " + dimensions);
        }
        if (columns.length == 0) {
            faults.add("no columns after the key (expected codes of '" + columnDimension + "')");
        }
        var seen = new HashSet<String>();
        for (String column : columns) {
            if (!seen.add(column)) {
                faults.add("column '" + abridged(column) + "' appears there twice");
            }
        }
        if (!faults.isEmpty()) {
            throw new RimException("Bad header [" + place + ", line 1]:", faults);
        }
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
        return new RawLine.Cells(cellsOf(new Key(codes), cells));
    }

    /// Eurostat ends every line, so that a file without a last line end was cut, who knows where.
    @Override
    public RawLine readLast(String line) {
        return RawLine.Broken.CUT;
    }

    private List<RawCell> cellsOf(Key key, String[] cells) {
        var found = new ArrayList<RawCell>(columns.length);
        for (int i = 0; i < columns.length; i++) {
            var series = key.series;
            var region = key.region;
            var period = key.period;
            if (isRegionInColumns) {
                region = columns[i];
            } else if (isTimeInColumns) {
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
            var flags = statusOf(stripped.substring(1).strip());
            return new RawCell(col, series, region, period, null, flags, unit, stripped);
        }
        int space = stripped.indexOf(' ');
        var flagged =
                space < 0
                        ? FlaggedText.of(stripped)
                        : new FlaggedText(
                                stripped.substring(0, space),
                                stripped.substring(space + 1).strip());
        return new RawCell(
                col, series, region, period, flagged.value(), flagged.flags(), unit, stripped);
    }

    /// Capitals where there is no value are no flags but the status of confidentiality: `C`
    /// confidential, `N` not for publication.
    private static String statusOf(String flags) {
        return flags.equals("C") || flags.equals("N") ? "@" + flags : flags;
    }

    private static String joined(String series, String dimension, String code) {
        var part = dimension + "=" + code;
        return series.isEmpty() ? part : series + "|" + part;
    }

    /// What the first cell of a line says.
    private final class Key {
        private final String series;
        private final String region;
        private final String period;
        private final @Nullable String unit;

        Key(String[] codes) {
            var rest = new StringBuilder();
            for (int i = 0; i < keys.length; i++) {
                codes[i] = codes[i].strip();
                if (i != EurostatTsv.this.region && i != time) {
                    rest.append(rest.isEmpty() ? "" : "|")
                            .append(keys[i])
                            .append('=')
                            .append(codes[i]);
                }
            }
            series = rest.toString();
            region = EurostatTsv.this.region < 0 ? "" : codes[EurostatTsv.this.region];
            period = time < 0 ? "" : codes[time];
            unit = EurostatTsv.this.unit < 0 ? null : codes[EurostatTsv.this.unit];
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
