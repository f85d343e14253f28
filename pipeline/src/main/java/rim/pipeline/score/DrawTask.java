package rim.pipeline.score;

import java.io.Serializable;
import rim.pipeline.benchmark.Benchmark;
import rim.pipeline.benchmark.Panel;
import rim.pipeline.certainty.ScoreBounds;
import rim.pipeline.certainty.SensitivityAnalysis;
import rim.pipeline.certainty.Tallies;
import rim.pipeline.certainty.UncertaintyAnalysis;
import rim.pipeline.json.CheckedJson;
import rim.schemas.methodology.Methodology;

/// What an executor does with some of the draws.
///
/// @param methodology text of its file
/// @param panel values
record DrawTask(String methodology, Panel panel) implements Serializable {

    Tallies tally(ScoreBounds bounds, int from, int to) {
        return new UncertaintyAnalysis(benchmark()).tally(bounds, from, to);
    }

    SensitivityAnalysis.Outputs outputs(int from, int to) {
        return new SensitivityAnalysis(benchmark()).outputs(from, to);
    }

    private Benchmark benchmark() {
        return Benchmark.of(CheckedJson.published(methodology, Methodology.class), panel);
    }
}
