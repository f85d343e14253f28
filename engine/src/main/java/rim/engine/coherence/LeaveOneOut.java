package rim.engine.coherence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Results;
import rim.engine.kernel.multivariate.Correlation;
import rim.engine.kernel.multivariate.CorrelationMethod;
import rim.schemas.methodology.Uncertainty.Variant;

/// The composite index without one of its nodes: what a reader who does not believe in an indicator
/// would see.
///
/// An aggregate that has lost all that is below it is left out with it.
///
/// @param node code of the node that is left out
/// @param scores of the index by cell, NaN for none
/// @param ranks of the index by cell, 0 for none
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record LeaveOneOut(String node, double[] scores, int[] ranks) {

    /// Without each node but the index in turn.
    public static List<LeaveOneOut> of(Results results) {
        var all = new ArrayList<LeaveOneOut>();
        for (int node = 1; node < results.tree().size(); node++) {
            var code = results.tree().code(node);
            var other = results.otherwise(List.of(Variant.without(code)));
            all.add(new LeaveOneOut(code, other.scores(0), other.ranks(0)));
        }
        return all;
    }

    /// How the index of a year goes with that of the methodology; null where there is nothing to
    /// tell.
    ///
    /// @param year number of the year in the panel
    public @Nullable Double correlation(Results results, CorrelationMethod method, int year) {
        var panel = results.panel();
        return Correlation.of(
                        panel.scored(results.scores(0), year), panel.scored(scores, year), method)
                .map(Correlation::coefficient)
                .orElse(null);
    }
}
