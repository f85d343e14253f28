package rim.engine.kernel.imputation;

import java.util.Arrays;

/// The mean or median of an indicator over all units, or over those of the unit's group.
public final class ColumnImputation {

    /// With what all units have.
    public static double[] of(double[] column, Centre centre) {
        return filled(column, centre.of(column));
    }

    /// With what the units of the same group have; a group without any value stays missing.
    ///
    /// @param groups a number for each unit, from 0; −1 for none
    public static double[] ofGroups(double[] column, int[] groups, Centre centre) {
        var filled = column.clone();
        int count = Arrays.stream(groups).max().orElse(-1) + 1;
        for (int group = 0; group < count; group++) {
            var own = new double[column.length];
            for (int i = 0; i < own.length; i++) {
                own[i] = groups[i] == group ? column[i] : Double.NaN;
            }
            double middle = centre.of(own);
            for (int i = 0; i < own.length; i++) {
                filled[i] = groups[i] == group && Double.isNaN(column[i]) ? middle : filled[i];
            }
        }
        return filled;
    }

    private static double[] filled(double[] column, double value) {
        return Arrays.stream(column).map(x -> Double.isNaN(x) ? value : x).toArray();
    }

    private ColumnImputation() {}
}
