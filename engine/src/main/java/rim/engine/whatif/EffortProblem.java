package rim.engine.whatif;

import org.jspecify.annotations.Nullable;

/// Which efforts bring a score to a goal?
///
/// @param curves by number of the indicator; null for one that cannot move
/// @param start the indicators' scores as they are
/// @param index what they come to
/// @param goal the least score that will do
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record EffortProblem(@Nullable EffortCurve[] curves, double[] start, Index index, double goal) {

    /// How the index grows with the indicators' scores; see {@link
    /// rim.engine.benchmark.UnitScoring}.
    interface Index {
        double score(double[] scores);

        double[] slopes(double[] scores);

        double most(double[] low, double[] high);

        boolean isConcave();

        boolean isLinear();
    }

    /// The indicators' scores after some efforts.
    double[] scores(double[] efforts) {
        var scores = start.clone();
        for (int i = 0; i < scores.length; i++) {
            var curve = curves[i];
            if (curve != null && efforts[i] > 0) {
                scores[i] = curve.at(efforts[i]);
            }
        }
        return scores;
    }
}
