package rim.engine.kernel.uncertainty;

import java.io.Serializable;
import java.util.Optional;

/// The change of the score of each unit between two years over draws that both have in common; see
/// {@link Change} and {@link ScoreTally}.
public final class ChangeCounts implements Serializable {
    private static final long serialVersionUID = 1;
    private final ScoreTally differences;
    private final double[] difference;
    private final long[] up;
    private final long[] down;

    /// @param differences of the units, empty
    /// @param units how many
    public ChangeCounts(ScoreTally differences, int units) {
        this.differences = differences;
        difference = new double[units];
        up = new long[units];
        down = new long[units];
    }

    /// Counts the same scores several times.
    ///
    /// @param before scores of a draw in the earlier year, NaN for none
    /// @param after of the same draw in the later
    public void add(double[] before, double[] after, int times) {
        for (int i = 0; i < difference.length; i++) {
            difference[i] = after[i] - before[i];
            up[i] += difference[i] > 0 ? times : 0;
            down[i] += difference[i] < 0 ? times : 0;
        }
        differences.add(difference, times);
    }

    /// Counts what some draws gave.
    ///
    /// @param before scores in the earlier year by draw and unit, NaN for none
    /// @param after of the same draws in the later
    /// @param changes is written
    /// @param draws how many of them count
    public void addRows(double[][] before, double[][] after, double[][] changes, int draws) {
        for (int draw = 0; draw < draws; draw++) {
            double[] from = before[draw];
            double[] to = after[draw];
            double[] moved = changes[draw];
            for (int unit = 0; unit < moved.length; unit++) {
                moved[unit] = to[unit] - from[unit];
            }
            for (int unit = 0; unit < moved.length; unit++) {
                up[unit] += moved[unit] > 0 ? 1 : 0;
                down[unit] += moved[unit] < 0 ? 1 : 0;
            }
        }
        differences.addRows(changes, draws);
    }

    /// Takes the counts of another over, of the same kind.
    public void merge(ChangeCounts other) {
        differences.merge(other.differences);
        for (int i = 0; i < up.length; i++) {
            up[i] += other.up[i];
            down[i] += other.down[i];
        }
    }

    /// Empty for a unit that never had both scores.
    ///
    /// @param level of the interval, such as 0.9
    public Optional<Change> change(int unit, double level) {
        return differences.summary(unit, level).map(s -> Change.of(s, up[unit], down[unit]));
    }
}
