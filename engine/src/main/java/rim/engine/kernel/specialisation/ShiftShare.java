package rim.engine.kernel.specialisation;

import java.util.Arrays;

/// What a change is made of, cell by cell: what all activities everywhere would have given, what
/// this activity gave beyond that, and what the region did beyond both.
///
/// With `g` the growth of the whole, `gᵢ` of the activity: national `Xᵣᵢ g`, industry mix `Xᵣᵢ (gᵢ
/// − g)`, and the rest of the change regional, `Xᵣᵢ (gᵣᵢ − gᵢ)`; so the three add up to the change.
/// E. S. Dunn, *A statistical and analytical technique for regional analysis*, Papers of the
/// Regional Science Association 6 (1960). Where nobody had the activity before, all is regional.
///
/// @param national in units of the values, by `region * activities + activity`
/// @param industry likewise
/// @param regional likewise
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record ShiftShare(double[] national, double[] industry, double[] regional) {

    /// @param activities how many stand in a row
    /// @param before finite, not negative, not all 0
    /// @param after the same cells later
    public static ShiftShare of(int activities, double[] before, double[] after) {
        double sum = Arrays.stream(before).sum();
        if (before.length != after.length || before.length % activities != 0 || !(sum > 0)) {
            throw new IllegalArgumentException(
                    before.length + " and " + after.length + " values, sum " + sum);
        }
        double growth = Arrays.stream(after).sum() / sum - 1;
        var first = columnSums(activities, before);
        var last = columnSums(activities, after);
        int cells = before.length;
        var parts = new ShiftShare(new double[cells], new double[cells], new double[cells]);
        for (int cell = 0; cell < cells; cell++) {
            int i = cell % activities;
            double own = first[i] > 0 ? last[i] / first[i] - 1 : growth;
            parts.national[cell] = before[cell] * growth;
            parts.industry[cell] = before[cell] * (own - growth);
            parts.regional[cell] =
                    after[cell] - before[cell] - parts.national[cell] - parts.industry[cell];
        }
        return parts;
    }

    private static double[] columnSums(int activities, double[] values) {
        var sums = new double[activities];
        for (int cell = 0; cell < values.length; cell++) {
            sums[cell % activities] += values[cell];
        }
        return sums;
    }
}
