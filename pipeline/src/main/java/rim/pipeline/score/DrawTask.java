package rim.pipeline.score;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.panel.Panel;
import rim.engine.uncertainty.DrawnYears;
import rim.engine.uncertainty.ScoreBounds;
import rim.engine.uncertainty.SensitivityAnalysis;
import rim.engine.uncertainty.Tallies;
import rim.engine.uncertainty.UncertaintyAnalysis;
import rim.engine.uncertainty.YearSlice;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;

/// What an executor does with some of the draws. It is sent once to each, where all tasks share the
/// benchmark that it makes.
final class DrawTask implements Serializable {
    private static final long serialVersionUID = 1;
    private final String methodology;
    private final Panel panel;
    private final boolean[] wanted;
    private transient @Nullable Benchmark benchmark;

    /// @param methodology text of its file
    /// @param panel values
    /// @param wanted nodes that are asked for, by number
    DrawTask(String methodology, Panel panel, boolean... wanted) {
        this.methodology = methodology;
        this.panel = panel;
        this.wanted = wanted;
    }

    UncertaintyAnalysis analysis(Benchmark benchmark) {
        return new UncertaintyAnalysis(benchmark, null, node -> wanted[node]);
    }

    DrawnYears drawn(YearSlice slice) {
        return analysis(benchmark()).drawn(slice);
    }

    Tallies tally(ScoreBounds bounds, int from, int to) {
        return analysis(benchmark()).tally(bounds, from, to);
    }

    SensitivityAnalysis.Outputs outputs(int from, int to) {
        return new SensitivityAnalysis(benchmark()).outputs(from, to);
    }

    private synchronized Benchmark benchmark() {
        var made = benchmark;
        if (made == null) {
            made = Benchmark.of(CheckedJson.published(methodology, Methodology.class), panel);
            benchmark = made;
        }
        return made;
    }
}
