package rim.sources.raw;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
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
/// A column without a name is called after its letter, `$B`, and so is one whose name a column
/// before it has.
public final class TableColumns implements Serializable {
    /// A column of values.
    ///
    /// @param at its position
    /// @param code what it stands for, where there are several
    /// @param flagsAt position of its flags; -1 when they have no column
    /// @param flags those of all its cells, which stand in its name
    private record ValueColumn(int at, String code, int flagsAt, String flags)
            implements Serializable {}

    private final Columns layout;
    private final String[] names;
    private final String[] units;
    private final Set<String> missing;
    private final Set<String> ignored;
    private final Set<String> stated;
    private final List<ValueColumn> values;
    private final int region;
    private final int year;
    private final BitSet flags;
    private final int unit;
    private final int version;
    private final int[] dimensions;
    private final @Nullable Pattern grouped;
    private final boolean mayHavePoint;
    private final String fixedSeries;
    private final @Nullable String fixedUnit;

    /// @param header names of the columns
    /// @param units units of the columns, as many as there are; none when they have none
    /// @param hasNumbers whether cells may be numbers and no texts, as in a workbook: they have a
    ///   point before their decimals, whatever texts have
    /// @param place file and line, for messages
    /// @throws RimException when the columns are not there
    public TableColumns(
            Columns layout, String[] header, String[] units, boolean hasNumbers, String place) {
        this.layout = layout;
        this.mayHavePoint = hasNumbers || layout.decimal().equals(".");
        var named = ColumnNames.of(header);
        this.names = named.all().toArray(String[]::new);
        this.units = units;
        this.missing = new HashSet<>(layout.missing());
        this.ignored = new HashSet<>(layout.ignore());
        this.stated = new HashSet<>(layout.dimensions());
        this.region = at(named, layout.region());
        this.year = at(named, layout.year());
        this.unit = at(named, layout.unit());
        this.version = at(named, layout.version());
        this.flags = flags(named);
        this.values = values(named);
        this.dimensions = dimensions(named);
        this.fixedSeries = fixedSeries();
        this.fixedUnit = fixedUnit();
        this.grouped = grouped(layout);
        requireSound(named, place);
    }

    private static int at(ColumnNames named, @Nullable String name) {
        return name == null ? -1 : named.find(name).orElse(-1);
    }

    /// The columns of flags.
    private BitSet flags(ColumnNames named) {
        var found = new BitSet();
        if (layout.flags() != null) {
            int one = at(named, layout.flags());
            if (one >= 0) {
                found.set(one);
            }
            var pattern = Wildcards.of(layout.flags());
            for (int i = 0; i < names.length; i++) {
                if (pattern.matcher(named.written(i)).matches()) {
                    found.set(i);
                }
            }
        }
        return found;
    }

    /// How numbers look that have a mark between thousands; null where there is no such mark.
    private static @Nullable Pattern grouped(Columns layout) {
        return layout.thousands() == null
                ? null
                : Pattern.compile(
                        "[+\u2212-]?[0-9]{1,3}(?:"
                                + Pattern.quote(layout.thousands())
                                + "[0-9]{3})+(?:"
                                + Pattern.quote(layout.decimal())
                                + "[0-9]*)?");
    }

    private List<ValueColumn> values(ColumnNames named) {
        var found = new ArrayList<ValueColumn>();
        var isValue = isValue();
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(layout.value())) {
                found.add(new ValueColumn(i, "", flagsOf(i, named), ""));
            } else if (layout.across() != null && !isNamed(i) && isValue.test(names[i])) {
                boolean mayBeNone = named.isUnnamed(i) && layout.values().isEmpty();
                if (!mayBeNone) {
                    found.add(valueColumn(i, named));
                }
            }
        }
        return found;
    }

    private ValueColumn valueColumn(int at, ColumnNames named) {
        var flagged =
                Columns.YEAR.equals(layout.across()) ? ColumnNames.flagsOfYear(names[at]) : "";
        return new ValueColumn(at, codeOf(names[at]), flagsOf(at, named), flagged);
    }

    /// The column of the flags of a column of values: the only one that there is; where there are
    /// several, or one without a name, the next column.
    private int flagsOf(int column, ColumnNames named) {
        if (flags.cardinality() == 1) {
            return flags.nextSetBit(0);
        }
        int next = column + 1;
        boolean isBeside =
                next < names.length
                        && (flags.get(next) || !isNamed(next))
                        && (flags.get(next) || (flags.isEmpty() && named.isUnnamed(next)));
        return isBeside ? next : -1;
    }

    private Predicate<String> isValue() {
        if (!layout.values().isEmpty()) {
            var plain = new HashSet<>(layout.values());
            var patterns =
                    layout.values().stream()
                            .filter(v -> v.contains("*"))
                            .map(Wildcards::of)
                            .toList();
            return name ->
                    plain.contains(name)
                            || patterns.stream().anyMatch(p -> p.matcher(name).matches());
        }
        return Columns.YEAR.equals(layout.across())
                ? ColumnNames::isYear
                : name -> !stated.contains(name);
    }

    private String codeOf(String name) {
        return Columns.YEAR.equals(layout.across()) ? ColumnNames.yearIn(name) : name;
    }

    private boolean isNamed(int column) {
        return column == region
                || column == year
                || column == unit
                || column == version
                || flags.get(column)
                || ignored.contains(names[column]);
    }

    private int[] dimensions(ColumnNames named) {
        var isTaken = new BitSet();
        values.forEach(v -> isTaken.set(v.at()));
        var found = new ArrayList<Integer>();
        for (int i = 0; i < names.length; i++) {
            boolean isFree = !isNamed(i) && !isTaken.get(i) && !named.isUnnamed(i);
            boolean isDimension = stated.isEmpty() ? isFree : stated.contains(names[i]);
            if (isDimension || i == unit || i == version) {
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

    private void requireSound(ColumnNames named, String place) {
        var faults = new ArrayList<String>();
        for (String wanted : namesIn()) {
            boolean isThere =
                    named.find(wanted).isPresent()
                            || (wanted.equals(layout.flags()) && !flags.isEmpty());
            if (!isThere) {
                faults.add("no column '" + wanted + "' (found: " + abridged(named.found()) + ")");
            }
        }
        named.repeated()
                .forEach((name, column) -> {
                    boolean isNamed = isNamed(column) || stated.contains(names[column]);
                    if (!isNamed && !layout.values().contains(names[column])) {
                        faults.add(
                                "column '"
                                        + abridged(name)
                                        + "' appears there twice (the second one is called '"
                                        + names[column]
                                        + "': say what it is, for example under 'ignore')");
                    }
                });
        if (values.isEmpty() && faults.isEmpty()) {
            faults.add("no column of values (found: " + abridged(named.found()) + ")");
        }
        if (!faults.isEmpty()) {
            throw new RimException("Bad header [" + place + "]:", faults);
        }
    }

    private List<String> namesIn() {
        var wanted = new ArrayList<String>();
        for (var name :
                new @Nullable String[] {
                    layout.region(),
                    layout.year(),
                    layout.value(),
                    layout.flags(),
                    layout.unit(),
                    layout.version()
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
        var flagged = missing.contains(text) ? new FlaggedText(text, "") : FlaggedText.of(text);
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
                flags(column, flagged, fields),
                unitOf(column, fields),
                text,
                null,
                version < 0 ? null : fields[version].strip());
    }

    /// The flags of their column, then those that stand in the cell and in the name of its column.
    private static String flags(ValueColumn column, FlaggedText flagged, String[] fields) {
        var beside = column.flagsAt() < 0 ? "" : fields[column.flagsAt()].strip();
        var told = FlaggedText.isNone(beside) ? "" : beside;
        var within = (flagged.flags() + " " + column.flags()).strip();
        return (told + " " + within).strip();
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

    /// A number with marks between its thousands has them everywhere; `1.5` where a point stands
    /// between thousands is none, nor is it where a comma stands before decimals.
    private String plain(String value) {
        var thousands = layout.thousands();
        var whole = value;
        if (thousands != null && value.contains(thousands)) {
            if (grouped == null || !grouped.matcher(value).matches()) {
                return "'" + value + "'";
            }
            whole = value.replace(thousands, "");
        }
        if (!mayHavePoint && whole.contains(".")) {
            return "'" + value + "'";
        }
        return layout.decimal().equals(".") ? whole : whole.replace(layout.decimal(), ".");
    }

    private static void append(StringBuilder series, String name, String code) {
        series.append(series.isEmpty() ? "" : "|").append(name).append('=').append(code);
    }
}
