package rim.sources.form.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import rim.schemas.RimException;
import rim.schemas.dataset.DimensionNames;
import rim.sources.form.csv.CsvText;
import rim.sources.raw.LineReader;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;
import rim.sources.raw.TableColumns;

/// SDMX-CSV 1.0 and 2.0: one observation in a line, the header names what the columns are.
///
/// What stands before `OBS_VALUE`, but for the columns that name the structure, is a dimension;
/// what stands after it is an attribute. A code may be followed by its label, as `A: Annual`, or
/// have its label in the column after it. The delimiter is the header's own: comma, semicolon or
/// tab. In 2.0 the name of a column with several values in a field ends in brackets,
/// `OBS_STATUS[]`, and `ACTION` says what is to be done with an observation: one with `D` is
/// deleted, so that there is no value. Values are taken times the power of ten that `UNIT_MULT`
/// says. Source: SDMX Technical Working Group, *SDMX-CSV data message*, 1.0 and 2.0.
public final class SdmxCsv implements LineReader {
    private static final String ACTION = "action";
    private static final String DELETE = "D";
    private static final String MULTIPLIER = "unit_mult";
    private static final Set<String> ABOUT_STRUCTURE =
            Set.of(
                    "dataflow",
                    "structure",
                    "structure_id",
                    "structure_name",
                    ACTION,
                    "last update");
    private static final Set<String> STATUS = Set.of("obs_flag", "obs_status");
    private static final Set<String> CONFIDENTIALITY = Set.of("conf_status", "obs_conf");
    private static final String VALUE = "obs_value";

    private final char delimiter;
    private final String[] names;
    private final List<Integer> columns = new ArrayList<>();
    private final boolean hasLabels;
    private final int[] dimensions;
    private final int region;
    private final int time;
    private final int value;
    private final int unit;
    private final int[] status;
    private final int confidentiality;
    private final int action;
    private final int multiplier;

    public static List<String> dimensionNames(String header, String place) {
        var table = parts(header, DimensionNames.USUAL, place);
        var names = new ArrayList<String>();
        for (int i = 0; i < table.names.length; i++) {
            boolean isDimension =
                    i == table.region
                            || i == table.time
                            || Arrays.stream(table.dimensions).anyMatch(Integer.valueOf(i)::equals);
            if (isDimension) {
                names.add(table.names[i]);
            }
        }
        return names;
    }

    /// Adds what a line calls its codes, where the file has labels.
    ///
    /// @param labels by code, by dimension
    public void addLabels(String line, Map<String, Map<String, String>> labels) {
        var fields = CsvText.fields(line, delimiter);
        boolean isBeside = columns.size() < names.length;
        if (fields == null || fields.length < names.length || !(isBeside || hasLabels)) {
            return;
        }
        IntStream.concat(IntStream.of(dimensions), IntStream.of(region))
                .filter(column -> column >= 0)
                .forEach(column -> {
                    var code = codeIn(fields[column]);
                    var label =
                            isBeside
                                    ? fields[column + 1].strip()
                                    : fields[column].strip().substring(code.length());
                    var bare = isBeside ? label : label.replaceFirst("^\\s*:\\s+", "");
                    if (!bare.isEmpty()) {
                        labels.computeIfAbsent(names[column], it -> new HashMap<>())
                                .putIfAbsent(code, bare);
                    }
                });
    }

    public static SdmxCsv below(String header, DimensionNames meaning, String place) {
        var table = parts(header, meaning, place);
        table.requireSound(place);
        return table;
    }

    private static SdmxCsv parts(String header, DimensionNames meaning, String place) {
        char delimiter = delimiterOf(header);
        var fields = CsvText.fields(header, delimiter);
        if (fields == null) {
            throw new RimException(
                    "Bad header: a quoted name is not closed [" + place + ", line 1]");
        }
        return new SdmxCsv(delimiter, fields, meaning);
    }

    private SdmxCsv(char delimiter, String[] header, DimensionNames meaning) {
        this.delimiter = delimiter;
        this.names = new String[header.length];
        boolean isBoth = false;
        for (int i = 0; i < header.length; i++) {
            var name = code(header[i]);
            isBoth |= header[i].strip().length() > name.length();
            names[i] = withoutBrackets(name);
        }
        this.hasLabels = isBoth;
        var isLabel = labels();
        for (int i = 0; i < names.length; i++) {
            if (!isLabel.contains(i)) {
                columns.add(i);
            }
        }
        this.value = first(columns, VALUE::equalsIgnoreCase);
        this.region = first(columns, meaning::isRegion);
        this.time = first(columns, meaning::isTime);
        this.unit = first(columns, meaning::isUnit);
        this.status =
                columns.stream().filter(i -> STATUS.contains(lower(i))).mapToInt(i -> i).toArray();
        this.confidentiality =
                first(columns, n -> CONFIDENTIALITY.contains(n.toLowerCase(Locale.ROOT)));
        this.action = first(columns, ACTION::equalsIgnoreCase);
        this.multiplier = first(columns, MULTIPLIER::equalsIgnoreCase);
        this.dimensions =
                columns.stream().filter(i -> isDimension(i, meaning)).mapToInt(i -> i).toArray();
    }

    /// `STRUCTURE[;]` says what parts several values in a field, `OBS_STATUS[]` that it has them.
    private static String withoutBrackets(String name) {
        int bracket = name.indexOf('[');
        return bracket > 0 && name.endsWith("]") ? name.substring(0, bracket) : name;
    }

    /// What parts the columns: of comma, semicolon and tab the one that gives the most.
    public static char delimiterOf(String header) {
        char best = ',';
        for (char candidate : new char[] {',', ';', '\t'}) {
            var fields = CsvText.fields(header, candidate);
            var before = CsvText.fields(header, best);
            if (fields != null && (before == null || fields.length > before.length)) {
                best = candidate;
            }
        }
        return best;
    }

    /// Positions of the columns that only hold the labels of the column before them.
    private Set<Integer> labels() {
        int name = first(List.of(0, 1, 2, 3), "structure_name"::equalsIgnoreCase);
        if (name < 0 || name >= names.length) {
            return Set.of();
        }
        int from = name + 1 < names.length && lower(name + 1).equals(ACTION) ? name + 2 : name + 1;
        var labels = new HashSet<Integer>();
        for (int i = from; i + 1 < names.length; i += 2) {
            if (VALUE.equals(lower(i + 1))) {
                return Set.of();
            }
            labels.add(i + 1);
        }
        return labels;
    }

    private int first(List<Integer> columns, Predicate<String> wanted) {
        for (int i : columns) {
            if (i < names.length && wanted.test(names[i])) {
                return i;
            }
        }
        return -1;
    }

    private String lower(int column) {
        return names[column].toLowerCase(Locale.ROOT);
    }

    private boolean isDimension(int column, DimensionNames meaning) {
        boolean isElse =
                column == region
                        || column == time
                        || column == value
                        || column == multiplier
                        || ABOUT_STRUCTURE.contains(lower(column))
                        || STATUS.contains(lower(column))
                        || CONFIDENTIALITY.contains(lower(column))
                        || meaning.isIgnored(names[column]);
        return !isElse && (value < 0 || column < value) && !names[column].isEmpty();
    }

    private void requireSound(String place) {
        var faults = new ArrayList<String>();
        var found = " (found: " + TableColumns.abridged(String.join(", ", names)) + ")";
        if (value < 0) {
            faults.add("no column 'OBS_VALUE'" + found);
        }
        if (region < 0) {
            faults.add(
                    "no dimension 'geo' or 'REF_AREA'"
                            + found
                            + "; if it has another name, say so in 'dimensions', and if the columns hold labels only, get the file with codes");
        }
        if (time < 0) {
            faults.add("no dimension 'TIME_PERIOD'" + found);
        }
        var seen = new HashSet<String>();
        for (int i : columns) {
            if (!names[i].isEmpty() && !seen.add(lower(i))) {
                faults.add("column '" + names[i] + "' appears there twice");
            }
        }
        if (!faults.isEmpty()) {
            throw new RimException("Bad header [" + place + ", line 1]:", faults);
        }
    }

    @Override
    public RawLine read(String line) {
        var fields = CsvText.fields(line, delimiter);
        if (fields == null) {
            return new RawLine.Unreadable(
                    1,
                    "wrong_quotes",
                    "a quoted field is not closed, or continues after its closing quote");
        }
        if (fields.length != names.length) {
            return new RawLine.Unreadable(
                    1,
                    "wrong_number_of_cells",
                    "has " + fields.length + " fields (expected " + names.length + ")");
        }
        var cell = cell(fields);
        boolean isDeleted = action >= 0 && codeIn(fields[action]).equalsIgnoreCase(DELETE);
        return isDeleted
                ? new RawLine.Cells(List.of(cell.withdrawn()))
                : UnitMultiplier.line(cell, multiplier < 0 ? "" : codeIn(fields[multiplier]));
    }

    /// A number at the end of a line that was cut would be another number.
    @Override
    public RawLine readLast(String line) {
        var last = read(line);
        boolean isWhole = last instanceof RawLine.Cells && value < names.length - 1;
        return isWhole ? last : RawLine.Broken.CUT;
    }

    @Override
    public boolean isOpen(String line) {
        return CsvText.isOpen(line, delimiter);
    }

    private RawCell cell(String[] fields) {
        var series = new StringBuilder();
        for (int i : dimensions) {
            series.append(series.isEmpty() ? "" : "|")
                    .append(names[i])
                    .append('=')
                    .append(codeIn(fields[i]));
        }
        var text = fields[value].strip();
        return new RawCell(
                value + 1,
                series.toString(),
                codeIn(fields[region]),
                codeIn(fields[time]),
                SdmxStatus.isNoValue(text) ? null : text,
                flags(fields),
                unit < 0 ? null : codeIn(fields[unit]),
                text);
    }

    private String flags(String[] fields) {
        var flags = new StringBuilder();
        for (int i : status) {
            flags.append(flags.isEmpty() ? "" : " ").append(SdmxStatus.flags(codeIn(fields[i])));
        }
        if (confidentiality >= 0) {
            flags.append(SdmxStatus.confidentiality(codeIn(fields[confidentiality])));
        }
        return flags.toString().strip();
    }

    private String codeIn(String field) {
        return hasLabels ? code(field) : field.strip();
    }

    /// The code of `code: label`; the whole text when there is no label.
    private static String code(String field) {
        var text = field.strip();
        int colon = text.indexOf(": ");
        return colon <= 0 ? text : text.substring(0, colon).strip();
    }
}
