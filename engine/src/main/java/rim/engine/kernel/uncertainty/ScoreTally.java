package rim.engine.kernel.uncertainty;

import java.io.Serializable;
import java.util.Optional;

/// The scores that draws gave to some units. Parts that were made apart and merged in any order
/// give the same as one that saw all.
public sealed interface ScoreTally extends Serializable permits KeptScores, ScoreCounts {

    /// @param unit number of the unit
    /// @param times how often the score came
    void add(int unit, double score, long times);

    /// Adds the same scores several times.
    ///
    /// @param scores of one draw, NaN for a unit without one
    default void add(double[] scores, int times) {
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i])) {
                add(i, scores[i], times);
            }
        }
    }

    /// Adds the scores of some draws.
    ///
    /// @param rows by draw and unit, NaN for none
    /// @param draws how many of them count
    default void addRows(double[][] rows, int draws) {
        for (int draw = 0; draw < draws; draw++) {
            add(rows[draw], 1);
        }
    }

    /// Takes the scores of another over, of the same kind.
    void merge(ScoreTally other);

    /// Empty for a unit without a score.
    ///
    /// @param level of the interval, such as 0.9
    Optional<DrawSummary> summary(int unit, double level);
}
