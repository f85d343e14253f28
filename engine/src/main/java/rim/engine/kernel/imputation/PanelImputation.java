package rim.engine.kernel.imputation;

import java.util.ArrayList;
import java.util.List;

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
        var filled = new ArrayList<Filled>();
        var series = new Series(years, values);
        for (int i = 0; i < years.length; i++) {
            if (Double.isNaN(values[i])) {
                int year = years[i];
                var donors = series.neighbours(i).donors(method);
                if (donors.length > 0 && areNear(donors, years, year, maxAge)) {
                    filled.add(filled(i, years, values, donors));
                }
            }
        }
        return filled;
    }

    private static boolean areNear(int[] donors, int[] years, int year, int maxAge) {
        for (int donor : donors) {
            if (Math.abs((long) years[donor] - year) > maxAge) {
                return false;
            }
        }
        return true;
    }

    private static Filled filled(int index, int[] years, double[] values, int[] donors) {
        int first = donors[0];
        int last = donors[donors.length - 1];
        double span = (double) years[last] - years[first];
        double value =
                span == 0
                        ? values[first]
                        : values[first]
                                + (values[last] - values[first])
                                        * (years[index] - years[first])
                                        / span;
        return new Filled(
                index,
                value,
                donors.length == 1 ? List.of(years[first]) : List.of(years[first], years[last]));
    }

    /// Years and values, with what is asked for at each gap.
    private static final class Series {
        private final int[] years;
        private final double[] values;
        private final boolean isAscending;
        private final int known;

        Series(int[] years, double[] values) {
            this.years = years;
            this.values = values;
            boolean isAscending = true;
            int known = 0;
            for (int i = 0; i < years.length; i++) {
                isAscending &= i == 0 || years[i] > years[i - 1];
                known += Double.isNaN(values[i]) ? 0 : 1;
            }
            this.isAscending = isAscending;
            this.known = known;
        }

        Neighbours neighbours(int gap) {
            return isAscending ? nextTo(gap) : amongAll(years[gap]);
        }

        private Neighbours nextTo(int gap) {
            int before = gap - 1;
            while (before >= 0 && Double.isNaN(values[before])) {
                before--;
            }
            int after = gap + 1;
            while (after < years.length && Double.isNaN(values[after])) {
                after++;
            }
            return new Neighbours(before, after < years.length ? after : -1, known);
        }

        private Neighbours amongAll(int year) {
            int before = -1;
            int after = -1;
            for (int i = 0; i < years.length; i++) {
                if (!Double.isNaN(values[i])) {
                    if (years[i] < year && (before < 0 || years[i] > years[before])) {
                        before = i;
                    }
                    if (years[i] > year && (after < 0 || years[i] < years[after])) {
                        after = i;
                    }
                }
            }
            return new Neighbours(before, after, known);
        }
    }

    /// Where the known values next to a year stand in the series.
    ///
    /// @param before −1 for none
    /// @param after −1 for none
    /// @param known how many values are known at all
    private record Neighbours(int before, int after, int known) {
        private static final int[] NOBODY = {};

        int[] donors(Method method) {
            return switch (method) {
                case LATEST -> those(before);
                case CONSTANT -> before >= 0 ? those(before) : those(after);
                case LINEAR -> known < 2 ? NOBODY : those(before, after);
                case LINEAR_CONSTANT -> those(before, after);
            };
        }

        private static int[] those(int place) {
            return place < 0 ? NOBODY : new int[] {place};
        }

        private static int[] those(int first, int second) {
            return first < 0
                    ? those(second)
                    : second < 0 ? those(first) : new int[] {first, second};
        }
    }

    private PanelImputation() {}
}
