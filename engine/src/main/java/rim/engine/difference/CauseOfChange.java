package rim.engine.difference;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of a node of a unit in one year from one edition to another, and why.
///
/// Parts are what is after less what was before, and add up to it; causes without a part are left
/// out. Ranks and groups are numbers of which 1 and 0 are the best, so that a part below 0 is a
/// gain.
///
/// @param scores parts of the score's difference
/// @param ranks parts of the rank's
/// @param groups parts of the group's, by its number among the groups
public record CauseOfChange(
        String node,
        String unit,
        int year,
        @Nullable Double scoreBefore,
        @Nullable Double scoreAfter,
        @Nullable Integer rankBefore,
        @Nullable Integer rankAfter,
        @Nullable Integer groupBefore,
        @Nullable Integer groupAfter,
        Map<Cause, Double> scores,
        Map<Cause, Double> ranks,
        Map<Cause, Double> groups) {

    public CauseOfChange {
        scores = Collections.unmodifiableMap(scores);
        ranks = Collections.unmodifiableMap(ranks);
        groups = Collections.unmodifiableMap(groups);
    }

    /// @param before by measure, NaN for none
    CauseOfChange(
            String node,
            String unit,
            int year,
            double[] before,
            double[] after,
            Map<Cause, Double> scores,
            Map<Cause, Double> ranks,
            Map<Cause, Double> groups) {
        this(
                node,
                unit,
                year,
                number(before, Measure.SCORE),
                number(after, Measure.SCORE),
                whole(before, Measure.RANK),
                whole(after, Measure.RANK),
                whole(before, Measure.GROUP),
                whole(after, Measure.GROUP),
                scores,
                ranks,
                groups);
    }

    private static @Nullable Double number(double[] of, Measure measure) {
        double value = of[measure.ordinal()];
        return Double.isNaN(value) ? null : value;
    }

    private static @Nullable Integer whole(double[] of, Measure measure) {
        double value = of[measure.ordinal()];
        return Double.isNaN(value) ? null : (int) value;
    }

    /// Whether both editions score it.
    public boolean isInBoth() {
        return scoreBefore != null && scoreAfter != null;
    }

    /// Whether any part is told.
    public boolean isOther() {
        return !scores.isEmpty() || !ranks.isEmpty() || !groups.isEmpty();
    }

    /// The cause with the largest part of the score; of the rank where the score is the same.
    public Optional<Cause> largest() {
        return (scores.isEmpty() ? ranks : scores)
                .entrySet().stream()
                        .max((a, b) ->
                                Double.compare(Math.abs(a.getValue()), Math.abs(b.getValue())))
                        .map(Map.Entry::getKey);
    }
}
