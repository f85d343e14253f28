package rim.engine.kernel.aggregation;

/// One score from several.
///
/// NaN comes out when no score with a weight is there, and when one is there that the method does
/// not accept: {@link #accepts} tells the two apart.
public interface Aggregation {

    /// @param scores NaN for one that is not there
    /// @param weights as many, not negative
    double of(double[] scores, double[] weights);

    /// The most that scores within bounds can come to, or more.
    ///
    /// @param high upper bounds, NaN for a score that is not there
    /// @param low lower bounds, of the same scores
    /// @return here that of the upper bounds: right where a better score never lowers the result
    default double most(double[] low, double[] high, double[] weights) {
        return of(high, weights);
    }

    /// The least that scores within bounds can come to, or less; see {@link #most}.
    default double least(double[] low, double[] high, double[] weights) {
        return of(low, weights);
    }

    /// Whether no better score lowers the result.
    default boolean isMonotone() {
        return true;
    }

    /// Whether the result bends downward alone, so that no tangent lies below it.
    default boolean isConcave() {
        return false;
    }

    /// Whether the method is defined for such a score.
    default boolean accepts(double score) {
        return !Double.isNaN(score);
    }

    /// The score of every unit.
    ///
    /// @param columns `columns[child][unit]`
    /// @param weights of the children
    /// @param into one for each unit
    default void of(double[][] columns, double[] weights, double[] into) {
        of(columns, weights, into, 0, into.length);
    }

    /// The score of some units.
    ///
    /// @param columns `columns[child][unit]`
    /// @param weights of the children
    /// @param into one for each unit; others stay as they are
    /// @param from the first unit
    /// @param to behind the last
    default void of(double[][] columns, double[] weights, double[] into, int from, int to) {
        var scores = new double[columns.length];
        for (int unit = from; unit < to; unit++) {
            for (int child = 0; child < scores.length; child++) {
                scores[child] = columns[child][unit];
            }
            into[unit] = of(scores, weights);
        }
    }
}
