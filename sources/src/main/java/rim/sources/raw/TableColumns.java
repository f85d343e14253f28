package rim.sources.raw;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.dataset.Columns;

/// The columns of a table that a descriptor describes, found in the table's header. Serves CSV and
/// sheets alike.
///
/// A column without a name is called after its letter, `$B`.
public final class TableColumns implements Serializable {
    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])(?:1[89]|2[01])[0-9]{2}(?![0-9])");
    private static final Pattern A_YEAR = Pattern.compile("[Xx]?(?:1[89]|2[01])[0-9]{2}(?:\\.0)?");
    private static final Pattern PART_OF_YEAR =
            Pattern.compile("[-_ ]?(?:[MQSTHWD][0-9]{1,3}|[0-9]{1,2}(?![0-9]))(?:\\D.*)?");

    /// A column of values.
    ///
    /// @param at its position
    /// @param code what it stands for, where there are several
    /// @param flagsAt position of its flags; -1 when they have no column
    private record ValueColumn(int at, String code, int flagsAt) implements Serializable {}

    private final Columns layout;
    private final String[] names;
    private final String[] units;
    private final Set<String> missing;
    private final List<ValueColumn> values;
    private final int region;
    private final int year;
    private final int flags;
    private final int unit;
    private final int[] dimensions;
    private final String fixedSeries;
    private final @Nullable String fixedUnit;

    /// @param header names of the columns
    /// @param units units of the columns, as many as there are; none when they have none
    /// @param place file and line, for messages
    /// @throws RimException when the columns are not there
    public TableColumns(Columns layout, String[] header, String[] units, String place) {
        this.layout = layout;
        this.names = named(header);
        this.units = units;
        this.missing = new HashSet<>(layout.missing());
        var at = positions();
        this.region = at.getOrDefault(layout.region(), -1);
        this.year = at.getOrDefault(layout.year(), -1);
        this.flags = at.getOrDefault(layout.flags(), -1);
        this.unit = at.getOrDefault(layout.unit(), -1);
        this.values = values(header);
        this.dimensions = dimensions(header);
        this.fixedSeries = fixedSeries();
        this.fixedUnit = fixedUnit();
        requireSound(at, place);
    }

    private static String[] named(String[] header) {
        var names = new String[header.length];
        for (int i = 0; i < names.length; i++) {
            var name = header[i].strip();
            names[i] = name.isEmpty() ? "$" + letters(i) : name;
        }
        return names;
    }

    private static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private Map<String, Integer> positions() {
        var at = new HashMap<String, Integer>();
        for (int i = 0; i < names.length; i++) {
            at.putIfAbsent(names[i], i);
        }
        return at;
    }

    private List<ValueColumn> values(String[] header) {
        var found = new ArrayList<ValueColumn>();
        var isValue = isValue();
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(layout.value())) {
                found.add(new ValueColumn(i, "", flags));
            } else if (layout.across() != null && !isNamed(i) && isValue.test(names[i])) {
                boolean mayBeNone = header[i].isBlank() && layout.values().isEmpty();
                if (!mayBeNone) {
                    found.add(new ValueColumn(i, codeOf(names[i]), flagsBeside(i, header)));
                }
            }
        }
        return found;
    }

    /// Eurostat's exports have the flags of a column of values in a column without a name after it.
    private int flagsBeside(int column, String[] header) {
        boolean isUnnamed = column + 1 < header.length && header[column + 1].isBlank();
        return flags < 0 && isUnnamed ? column + 1 : flags;
    }

    private Predicate<String> isValue() {
        if (!layout.values().isEmpty()) {
            var patterns = layout.values().stream().map(TableColumns::pattern).toList();
            return name -> patterns.stream().anyMatch(p -> p.matcher(name).matches());
        }
        return Columns.YEAR.equals(layout.across())
                ? A_YEAR.asMatchPredicate()
                : name -> layout.dimensions().isEmpty() || !layout.dimensions().contains(name);
    }

    public static Pattern pattern(String name) {
        var parts = new ArrayList<String>();
        for (String part : name.split("\\*", -1)) {
            parts.add(Pattern.quote(part));
        }
        return Pattern.compile(String.join(".*", parts), Pattern.DOTALL);
    }

    private String codeOf(String name) {
        if (Columns.YEAR.equals(layout.across())) {
            var years = YEAR.matcher(name);
            return years.find() && isAlone(years.end(), name) ? years.group() : name;
        }
        return name;
    }

    /// Whether neither another year nor the part of one follows: several years and a quarter are no
    /// year.
    private static boolean isAlone(int end, String name) {
        var rest = name.substring(end);
        return !YEAR.matcher(rest).find() && !PART_OF_YEAR.matcher(rest).matches();
    }

    private boolean isNamed(int column) {
        return column == region
                || column == year
                || column == flags
                || column == unit
                || layout.ignore().contains(names[column]);
    }

    private int[] dimensions(String[] header) {
        var isValue = new HashSet<Integer>();
        values.forEach(v -> isValue.add(v.at()));
        var found = new ArrayList<Integer>();
        for (int i = 0; i < names.length; i++) {
            boolean isFree = !isNamed(i) && !isValue.contains(i) && !header[i].isBlank();
            boolean isDimension =
                    layout.dimensions().isEmpty() ? isFree : layout.dimensions().contains(names[i]);
            if (isDimension || i == unit) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private String fixedSeries() {
        var series = new StringBuilder();
        new TreeMap<>(layout.fixed())
                .forEach((name, code) -> {
                    if (!name.equals(Columns.REGION) && !name.equals(Columns.YEAR)) {
                        append(series, name, code);
                    }
                });
        return series.toString();
    }

    private @Nullable String fixedUnit() {
        return layout.fixed().entrySet().stream()
                .filter(e -> e.getKey().equalsIgnoreCase(Columns.UNIT))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private void requireSound(Map<String, Integer> at, String place) {
        var faults = new ArrayList<String>();
        for (String wanted : namesIn()) {
            if (!at.containsKey(wanted)) {
                faults.add(
                        "no column '"
                                + wanted
                                + "' (found: "
                                + abridged(String.join(", ", names))
                                + ")");
            }
        }
        var seen = new HashSet<String>();
        for (String name : names) {
            if (!seen.add(name)) {
                faults.add("column '" + abridged(name) + "' appears there twice");
            }
        }
        if (values.isEmpty() && faults.isEmpty()) {
            faults.add("no column of values (found: " + abridged(String.join(", ", names)) + ")");
        }
        if (!faults.isEmpty()) {
            throw new RimException("Bad header [" + place + "]:", faults);
        }
    }

    private List<String> namesIn() {
        var wanted = new ArrayList<String>();
        for (var name :
                new @Nullable String[] {
                    layout.region(), layout.year(), layout.value(), layout.flags(), layout.unit()
                }) {
            if (name != null) {
                wanted.add(name);
            }
        }
        wanted.addAll(layout.dimensions());
        wanted.addAll(layout.ignore());
        return wanted;
    }

    public static String abridged(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    /// How many columns the header has.
    public int width() {
        return names.length;
    }

    /// How many values a row has.
    public int valuesInRow() {
        return values.size();
    }

    /// Whether a value stands in the last column.
    public boolean endsWithValue() {
        return values.getLast().at() == names.length - 1;
    }

    /// The cells of a row.
    ///
    /// @param fields as many as there are columns
    public RawLine.Cells cells(String[] fields) {
        var series = new StringBuilder(fixedSeries);
        for (int i : dimensions) {
            append(series, names[i], fields[i].strip());
        }
        var common = series.toString();
        var cells = new ArrayList<RawCell>(values.size());
        for (ValueColumn value : values) {
            cells.add(cell(value, fields, common));
        }
        return new RawLine.Cells(cells);
    }

    private RawCell cell(ValueColumn column, String[] fields, String common) {
        var text = fields[column.at()].strip();
        boolean isWhole = column.flagsAt() >= 0 || missing.contains(text);
        var flagged = isWhole ? new FlaggedText(text, "") : FlaggedText.of(text);
        var value = flagged.value();
        var series = common;
        if (isDimension(layout.across())) {
            var all = new StringBuilder(common);
            append(all, String.valueOf(layout.across()), column.code());
            series = all.toString();
        }
        return new RawCell(
                column.at() + 1,
                series,
                text(Columns.REGION, region, column, fields),
                withoutZero(text(Columns.YEAR, year, column, fields)),
                missing.contains(value) ? null : plain(value),
                column.flagsAt() < 0 ? flagged.flags() : fields[column.flagsAt()].strip(),
                unitOf(column, fields),
                text);
    }

    private static boolean isDimension(@Nullable String across) {
        return across != null && !across.equals(Columns.REGION) && !across.equals(Columns.YEAR);
    }

    private String text(String what, int column, ValueColumn value, String[] fields) {
        if (what.equals(layout.across())) {
            return value.code();
        }
        return column < 0 ? layout.fixed().getOrDefault(what, "") : fields[column].strip();
    }

    /// Spreadsheets and R write a year as a decimal number.
    private static String withoutZero(String year) {
        return year.endsWith(".0") ? year.substring(0, year.length() - 2) : year;
    }

    private @Nullable String unitOf(ValueColumn column, String[] fields) {
        if (unit >= 0) {
            return fields[unit].strip();
        }
        if (column.at() < units.length && !units[column.at()].isBlank()) {
            return units[column.at()].strip();
        }
        return fixedUnit;
    }

    private String plain(String value) {
        var thousands = layout.thousands();
        var whole = thousands == null ? value : value.replace(thousands, "");
        return layout.decimal().equals(".") ? whole : whole.replace(layout.decimal(), ".");
    }

    private static void append(StringBuilder series, String name, String code) {
        series.append(series.isEmpty() ? "" : "|").append(name).append('=').append(code);
    }
}
