package rim.pipeline.score;

import java.io.Serializable;
import rim.engine.benchmark.Benchmark;
import rim.engine.panel.Panel;
import rim.engine.uncertainty.ScoreBounds;
import rim.engine.uncertainty.SensitivityAnalysis;
import rim.engine.uncertainty.Tallies;
import rim.engine.uncertainty.UncertaintyAnalysis;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;

/// What an executor does with some of the draws.
///
/// @param methodology text of its file
/// @param panel values
/// @param wanted nodes that are asked for, by number
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record DrawTask(String methodology, Panel panel, boolean... wanted) implements Serializable {

    UncertaintyAnalysis analysis(Benchmark benchmark) {
        return new UncertaintyAnalysis(benchmark, null, node -> wanted[node]);
    }

    Tallies tally(ScoreBounds bounds, int from, int to) {
        return analysis(benchmark()).tally(bounds, from, to);
    }

    SensitivityAnalysis.Outputs outputs(int from, int to) {
        return new SensitivityAnalysis(benchmark()).outputs(from, to);
    }

    private Benchmark benchmark() {
        return Benchmark.of(CheckedJson.published(methodology, Methodology.class), panel);
    }
}
