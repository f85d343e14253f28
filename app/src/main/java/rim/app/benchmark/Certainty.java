package rim.app.benchmark;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.uncertainty.GivenDraws;
import rim.engine.uncertainty.SensitivityAnalysis;
import rim.engine.uncertainty.Threads;
import rim.engine.uncertainty.UncertaintySummary;
import rim.engine.uncertainty.UncertaintyValues;
import rim.schemas.RimException;

/// What the draws of a benchmark say, made once for all that is written of it.
///
/// @param summary null where the methodology says nothing of what is uncertain, or nothing is
///   scored
/// @param sensitivity rows of the table of sensitivity; null where the methodology asks for none
public record Certainty(
        @Nullable UncertaintySummary summary, @Nullable List<List<@Nullable Object>> sensitivity) {

    /// Draws as far as the methodology asks.
    ///
    /// @param draws file of draws for the sensitivity analysis; null for own ones
    /// @throws RimException when there are draws for an analysis that is not declared
    static Certainty of(Benchmark benchmark, @Nullable Path draws) {
        var methodology = benchmark.methodology();
        if (draws != null && methodology.sensitivity() == null) {
            throw new RimException(
                    "Draws for a sensitivity analysis that methodology '"
                            + methodology.name()
                            + "' does not declare (expected 'sensitivity')");
        }
        if (methodology.uncertainty() == null || benchmark.scoredYears().length == 0) {
            return new Certainty(null, null);
        }
        return new Certainty(
                Threads.all().certainty(benchmark),
                methodology.sensitivity() == null ? null : sensitivity(benchmark, draws));
    }

    private static List<List<@Nullable Object>> sensitivity(
            Benchmark benchmark, @Nullable Path draws) {
        var given = draws == null ? null : GivenDraws.read(draws);
        var analysis = new SensitivityAnalysis(benchmark, given);
        var outputs =
                Threads.all()
                        .outputs(analysis.runs(), () -> new SensitivityAnalysis(benchmark, given));
        return analysis.indices(outputs).map(UncertaintyValues::of).toList();
    }
}
