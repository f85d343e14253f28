package rim.schemas.dataset;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which column of a table is what.
///
/// A column that holds values, one in each line, is named by `value`. Where a line holds several
/// values, `across` says what their columns tell apart.
///
/// @param region column of the region's code; null when it is fixed or the columns are regions
/// @param year column of the year; null when it is fixed or the columns are years
/// @param value column of the value; null when there are several
/// @param across what the columns of values tell apart: `year`, `region`, or the name of a
///   dimension, such as `indicator`; null when there is one column of values
/// @param values names of the columns of values, `*` standing for any characters; by default those
///   whose name is a year, or, when they are not years, all that are not named otherwise
/// @param flags column of the flags, null when there is none; where several columns have this name,
///   `*` standing for any characters, the flags of a value are in the one after it
/// @param unit column of the unit, null when there is none
/// @param dimensions columns that are dimensions of the series; by default all that are not named
///   otherwise
/// @param ignore columns that say nothing about the value
/// @param fixed what holds for all values and stands in no column: `region`, `year`, `unit` or a
///   dimension
/// @param missing texts that stand for no value; by default `:` and nothing at all
/// @param decimal what stands before the decimals, by default a point
/// @param thousands what stands between thousands, null for nothing
/// @param version column of the NUTS version of each row's region, which is a dimension, too; null
///   when there is none
public record Columns(
        @Nullable String region,
        @Nullable String year,
        @Nullable String value,
        @Nullable String across,
        List<String> values,
        @Nullable String flags,
        @Nullable String unit,
        List<String> dimensions,
        List<String> ignore,
        Map<String, String> fixed,
        List<String> missing,
        String decimal,
        @Nullable String thousands,
        @Nullable String version)
        implements Serializable {
    public static final String REGION = "region";
    public static final String YEAR = "year";
    public static final String UNIT = "unit";

    public Columns {
        values = orEmpty(values);
        dimensions = orEmpty(dimensions);
        ignore = orEmpty(ignore);
        fixed = byName(fixed);
        missing = List.copyOf(Objects.requireNonNullElse(missing, List.of("", ":")));
        decimal = Objects.requireNonNullElse(decimal, ".");
    }

    /// The same columns, with more that holds for all values.
    public Columns with(Map<String, String> more) {
        var all = new TreeMap<>(fixed);
        all.putAll(more);
        return new Columns(
                region,
                year,
                value,
                across,
                values,
                flags,
                unit,
                dimensions,
                ignore,
                all,
                missing,
                decimal,
                thousands,
                version);
    }

    /// A copy that is written the same by every run; empty where there is none.
    static <V> SortedMap<String, V> byName(@Nullable Map<String, V> map) {
        return map == null
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// What is wrong with the columns by themselves; empty when nothing is.
    public List<String> faults() {
        var faults = new ArrayList<String>();
        if ((value == null) == (across == null)) {
            faults.add("one of 'value' and 'across' must be given, and not both");
        }
        faultOf(REGION, region, faults);
        faultOf(YEAR, year, faults);
        return faults;
    }

    private void faultOf(String what, @Nullable String column, List<String> faults) {
        int given =
                (column == null ? 0 : 1)
                        + (fixed.containsKey(what) ? 1 : 0)
                        + (what.equals(across) ? 1 : 0);
        if (given != 1) {
            faults.add(
                    "'" + what + "' must be a column, be fixed, or stand across: one of the three");
        }
    }
}
