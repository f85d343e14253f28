package rim.pipeline.kernel.imputation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a unit has in other years: the latest earlier value, or a line between the neighbours.
///
/// Years may come in any order; every filled cell names the years that it was taken from.
public final class PanelImputation {

    public enum Method {
        /// The latest earlier value; what lies before the first stays missing.
        LATEST,
        /// The latest earlier value; before the first, the first.
        CONSTANT,
        /// On the straight line between the neighbours; before the first and after the last, these.
        /// A series of one value is no line and stays as it is.
        LINEAR,
        /// As `LINEAR`, and a series of one value has it in all years.
        LINEAR_CONSTANT
    }

    /// A cell that was filled.
    ///
    /// @param index of the cell in the series
    /// @param value that it got
    /// @param donorYears the years that it was taken from, one or two
    public record Filled(int index, double value, List<Integer> donorYears) {
        public Filled {
            donorYears = List.copyOf(donorYears);
        }
    }

    /// The missing cells of a series that the method fills.
    ///
    /// @param years each once, in any order
    /// @param values one for each year
    /// @param maxAge greatest distance to a donor in years
    public static List<Filled> of(int[] years, double[] values, Method method, int maxAge) {
        var known = new TreeMap<Integer, Double>();
        for (int i = 0; i < years.length; i++) {
            if (!Double.isNaN(values[i])) {
                known.put(years[i], values[i]);
            }
        }
        var filled = new ArrayList<Filled>();
        for (int i = 0; i < years.length; i++) {
            if (Double.isNaN(values[i])) {
                long year = years[i];
                var donors = donors(known, years[i], method);
                boolean isNear = donors.stream().allMatch(d -> Math.abs(d - year) <= maxAge);
                if (!donors.isEmpty() && isNear) {
                    filled.add(new Filled(i, value(known, donors, years[i]), donors));
                }
            }
        }
        return filled;
    }

    private static List<Integer> donors(
            NavigableMap<Integer, Double> known, int year, Method method) {
        var before = known.lowerKey(year);
        var after = known.higherKey(year);
        return switch (method) {
            case LATEST -> before == null ? List.of() : List.of(before);
            case CONSTANT -> before != null ? List.of(before) : one(after);
            case LINEAR -> known.size() < 2 ? List.of() : neighbours(before, after);
            case LINEAR_CONSTANT -> neighbours(before, after);
        };
    }

    private static List<Integer> neighbours(@Nullable Integer before, @Nullable Integer after) {
        return before != null && after != null
                ? List.of(before, after)
                : before != null ? List.of(before) : one(after);
    }

    private static List<Integer> one(@Nullable Integer year) {
        return year == null ? List.of() : List.of(year);
    }

    private static double value(Map<Integer, Double> known, List<Integer> donors, int year) {
        double first = known.getOrDefault(donors.getFirst(), Double.NaN);
        double last = known.getOrDefault(donors.getLast(), Double.NaN);
        double span = (double) donors.getLast() - donors.getFirst();
        return span == 0 ? first : first + (last - first) * (year - donors.getFirst()) / span;
    }

    private PanelImputation() {}
}
