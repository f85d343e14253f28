package rim.app.benchmark;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.benchmark.table.DrawTables;
import rim.engine.benchmark.Benchmark;
import rim.engine.uncertainty.GivenDraws;
import rim.engine.uncertainty.OwnDraws;
import rim.engine.uncertainty.SensitivityAnalysis;
import rim.engine.uncertainty.Threads;
import rim.engine.uncertainty.UncertaintySummary;
import rim.engine.uncertainty.UncertaintyValues;
import rim.schemas.RimException;

/// What the draws of a benchmark say, made once for all that is written of it.
///
/// @param summary null where the methodology says nothing of what is uncertain, or nothing is
///   scored
/// @param own draws of values or weights that were made elsewhere; null for none
/// @param sensitivity rows of the table of sensitivity; null where the methodology asks for none
public record Certainty(
        @Nullable UncertaintySummary summary,
        @Nullable OwnDraws own,
        @Nullable List<List<@Nullable Object>> sensitivity) {

    /// Draws as far as the methodology asks.
    ///
    /// @param files draws that were made elsewhere: those that have a column `draw` are of values
    ///   or weights, one more for the sensitivity analysis
    /// @throws RimException when there are draws for an analysis that is not declared
    static Certainty of(Benchmark benchmark, List<Path> files) {
        var methodology = benchmark.methodology();
        var ofInputs = files.stream().filter(DrawTables::isOne).toList();
        var others = files.stream().filter(file -> !ofInputs.contains(file)).toList();
        if (others.size() > 1) {
            throw new RimException(
                    "Two files of draws for the sensitivity analysis: "
                            + others
                            + " (expected one; draws of values or weights have a column"
                            + " 'draw')");
        }
        var draws = others.isEmpty() ? null : others.getFirst();
        if (!ofInputs.isEmpty() && methodology.uncertainty() == null) {
            throw new RimException(
                    "Draws of what is uncertain, of which methodology '"
                            + methodology.name()
                            + "' says nothing (expected 'uncertainty', which may be {})");
        }
        if (draws != null && methodology.sensitivity() == null) {
            throw new RimException(
                    "Draws for a sensitivity analysis that methodology '"
                            + methodology.name()
                            + "' does not declare (expected 'sensitivity')");
        }
        if (methodology.uncertainty() == null || benchmark.scoredYears().length == 0) {
            return new Certainty(null, null, null);
        }
        var own = ofInputs.isEmpty() ? null : DrawTables.read(ofInputs, benchmark);
        return new Certainty(
                Threads.all().certainty(benchmark, own),
                own,
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
