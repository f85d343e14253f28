package rim.engine.kernel.imputation;

import java.util.ArrayList;
import java.util.List;
import rim.engine.kernel.imputation.PanelImputation.Filled;

/// The latest earlier value, moved on as the series moved before it: `xₜ = xₛ + (t − s)(xₛ − x_f) /
/// (s − f)`, s the latest year before t with a value and f the earliest with one in the span before
/// s.
///
/// The drift method of R. J. Hyndman and G. Athanasopoulos, *Forecasting: principles and practice*
/// (3rd ed., 2021), 5.2. A series of one value has no drift, and nothing is filled from later
/// years.
public final class DriftImputation {

    /// The missing cells that are filled; the donor year is that of the latest value.
    ///
    /// @param years ascending
    /// @param values one for each year, NaN for a missing cell
    /// @param span how many years before the latest value count, at least 1
    public static List<Filled> of(int[] years, double[] values, int span) {
        var filled = new ArrayList<Filled>();
        int latest = -1;
        for (int i = 0; i < years.length; i++) {
            if (!Double.isNaN(values[i])) {
                latest = i;
            } else if (latest >= 0) {
                int first = first(years, values, latest, span);
                if (first < latest) {
                    double slope =
                            (values[latest] - values[first])
                                    / ((double) years[latest] - years[first]);
                    double moved = values[latest] + slope * ((double) years[i] - years[latest]);
                    filled.add(new Filled(i, moved, List.of(years[latest])));
                }
            }
        }
        return filled;
    }

    private static int first(int[] years, double[] values, int latest, int span) {
        for (int i = 0; i < latest; i++) {
            if (!Double.isNaN(values[i]) && (long) years[latest] - years[i] <= span) {
                return i;
            }
        }
        return latest;
    }

    private DriftImputation() {}
}
