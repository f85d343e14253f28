package rim.engine.kernel.imputation;

import java.util.Arrays;
import rim.engine.kernel.normalisation.LinearScale;
import rim.engine.kernel.normalisation.MinMaxNormalisation;
import rim.engine.kernel.normalisation.Polarity;

/// What a unit has on the other indicators of a group: they are brought to a common scale by
/// min-max with their polarity, the unit's mean or median there is taken, and brought back to the
/// scale of the indicator that is missing.
///
/// An indicator without two different values has no scale: it neither gives nor gets.
public final class RowImputation {

    /// @param columns `columns[indicator][unit]`, the indicators of one group
    /// @param polarities of the indicators
    /// @return the columns, filled
    public static double[][] of(double[][] columns, Polarity[] polarities, Centre centre) {
        var scales = new LinearScale[columns.length];
        var scaled = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            scales[i] = MinMaxNormalisation.of(columns[i], polarities[i], 0, 100).orElse(NO_SCALE);
            scaled[i] = scales[i].applied(columns[i]);
        }
        var filled = Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
        int units = columns.length == 0 ? 0 : columns[0].length;
        for (int unit = 0; unit < units; unit++) {
            double middle = centre.of(row(scaled, unit));
            for (int i = 0; i < columns.length; i++) {
                if (Double.isNaN(columns[i][unit])) {
                    var scale = scales[i];
                    filled[i][unit] = middle / 100 * scale.width() + scale.origin();
                }
            }
        }
        return filled;
    }

    private static final LinearScale NO_SCALE =
            new LinearScale(Double.NaN, Double.NaN, 0, 100, 0, 100);

    private static double[] row(double[][] columns, int unit) {
        return Arrays.stream(columns).mapToDouble(column -> column[unit]).toArray();
    }

    private RowImputation() {}
}
