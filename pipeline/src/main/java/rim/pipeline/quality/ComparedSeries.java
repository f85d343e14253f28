package rim.pipeline.quality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import rim.schemas.edition.Quality.Comparison;
import rim.schemas.edition.Quality.CoverageChange;
import rim.schemas.edition.Quality.Surprise;

/// Compares the values of two editions series by series, from rows of both that come in the order
/// of indicator, region, year and edition.
final class ComparedSeries {
    private static final int INDICATOR = 0;
    private static final int REGION = 1;
    private static final int YEAR = 2;
    private static final int VALUE = 3;
    private static final int IS_NOW = 4;

    private static final Comparator<Surprised> GREATEST_FIRST =
            Comparator.comparingDouble(Surprised::ratio)
                    .reversed()
                    .thenComparing(Surprised::indicator)
                    .thenComparing(Surprised::region)
                    .thenComparingInt(Surprised::year);

    private @Nullable UTF8String indicator;
    private @Nullable UTF8String region;
    private final TreeMap<Integer, Double> then = new TreeMap<>();
    private final TreeMap<Integer, Double> now = new TreeMap<>();
    private final Found found = new Found(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());

    /// What was found in some of the rows.
    ///
    /// @param then how much there was of each indicator
    /// @param now how much there is
    record Found(
            TreeMap<String, Covered> then,
            TreeMap<String, Covered> now,
            ArrayList<Surprised> surprised)
            implements Serializable {}

    /// @param values how many regions and years have one
    /// @param last the last year of them
    record Covered(long values, int last) implements Serializable {
        Covered plus(Covered other) {
            return new Covered(values + other.values, Math.max(last, other.last));
        }
    }

    /// A step that is far larger than any of its series before.
    ///
    /// @param from the value before it was revised, or that of the year before
    /// @param step the largest of the series before
    record Surprised(
            String indicator,
            String region,
            int year,
            boolean isRevised,
            double value,
            double from,
            double step)
            implements Serializable {
        double ratio() {
            return Math.abs(value - from) / step;
        }

        private Surprise said() {
            return new Surprise(
                    indicator, region, year, isRevised ? "revised" : "new", value, from, step);
        }
    }

    /// @param most surprises are kept, the greatest
    static Iterator<Found> compared(Iterator<InternalRow> rows, int most) {
        var comparing = new ComparedSeries();
        while (rows.hasNext()) {
            comparing.take(rows.next());
        }
        comparing.end();
        keep(comparing.found.surprised, most);
        return List.of(comparing.found).iterator();
    }

    private void take(InternalRow row) {
        if (indicator == null
                || region == null
                || !indicator.equals(row.getUTF8String(INDICATOR))
                || !region.equals(row.getUTF8String(REGION))) {
            end();
            indicator = row.getUTF8String(INDICATOR).copy();
            region = row.getUTF8String(REGION).copy();
        }
        (row.getBoolean(IS_NOW) ? now : then).put(row.getInt(YEAR), row.getDouble(VALUE));
    }

    private void end() {
        if (indicator != null) {
            cover(found.then, indicator.toString(), then);
            cover(found.now, indicator.toString(), now);
            surprise(indicator.toString(), String.valueOf(region));
        }
        then.clear();
        now.clear();
    }

    private static void cover(
            Map<String, Covered> all, String indicator, NavigableMap<Integer, Double> values) {
        if (!values.isEmpty()) {
            all.merge(indicator, new Covered(values.size(), values.lastKey()), Covered::plus);
        }
    }

    /// New and revised values to which the series takes a step that is far larger than any of its
    /// own.
    private void surprise(String code, String place) {
        double step = largestStep(then.values());
        if (then.size() <= Comparison.STEPS || step == 0) {
            return;
        }
        Double last = null;
        for (var each : now.entrySet()) {
            double value = each.getValue();
            var old = then.get(each.getKey());
            var from = old == null ? last : old;
            boolean isChanged = old == null || old != value;
            if (isChanged && from != null && Math.abs(value - from) / step > Comparison.FACTOR) {
                found.surprised.add(
                        new Surprised(code, place, each.getKey(), old != null, value, from, step));
            }
            last = value;
        }
    }

    private static double largestStep(Iterable<Double> values) {
        double largest = 0;
        Double last = null;
        for (double value : values) {
            if (last != null) {
                largest = Math.max(largest, Math.abs(value - last));
            }
            last = value;
        }
        return largest;
    }

    private static void keep(List<Surprised> surprised, int most) {
        surprised.sort(GREATEST_FIRST);
        if (surprised.size() > most) {
            surprised.subList(most, surprised.size()).clear();
        }
    }

    /// The greatest surprises first.
    static List<Surprise> surprises(List<Found> found, int most) {
        var all = new ArrayList<Surprised>();
        found.forEach(each -> all.addAll(each.surprised));
        keep(all, most);
        return all.stream().map(Surprised::said).toList();
    }

    /// The indicators of which there is more or less than there was, or other years, those that
    /// lost most first.
    static List<CoverageChange> coverage(List<Found> found) {
        var was = new TreeMap<String, Covered>();
        var is = new TreeMap<String, Covered>();
        for (var each : found) {
            each.then.forEach((code, covered) -> was.merge(code, covered, Covered::plus));
            each.now.forEach((code, covered) -> is.merge(code, covered, Covered::plus));
        }
        var codes = new TreeSet<>(was.keySet());
        codes.addAll(is.keySet());
        return codes.stream()
                .filter(code -> was.get(code) == null || !was.get(code).equals(is.get(code)))
                .map(code -> change(code, was.get(code), is.get(code)))
                .sorted(Comparator.comparingLong(c -> c.after() - c.before()))
                .toList();
    }

    private static CoverageChange change(
            String indicator, @Nullable Covered then, @Nullable Covered now) {
        return new CoverageChange(
                indicator,
                then == null ? 0 : then.values,
                now == null ? 0 : now.values,
                then == null ? null : (Integer) then.last,
                now == null ? null : (Integer) now.last);
    }
}
