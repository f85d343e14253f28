package rim.engine.uncertainty;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Results;
import rim.engine.panel.Panel;
import rim.schemas.methodology.Methodology;

/// How long whole panels, uncertainty and sensitivity take on one core. Run as docs/benchmarks.md
/// says.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
public class UncertaintyBenchmark {
    private static final String CHOICES_AND_WEIGHTS =
            "'uncertainty':{'alternatives':["
                    + "{'name':'outliers','of':[{},{'treatment':{'outliers':{'method':'none'}}}]},"
                    + "{'name':'skewness','of':[{},{'treatment':"
                    + "{'transformation':{'method':'none'}}}]},"
                    + "{'name':'without','of':[{},{'without':['i0']},{'without':['i1']}]}"
                    + "],'weights':{'noise':0.25}}";
    private static final String WEIGHTS = "'uncertainty':{'weights':{'noise':0.25}}";
    private static final String MEAN_RANK_CHANGE =
            "'sensitivity':{'base':500,'outputs':['mean_rank_change']}";

    @State(Scope.Thread)
    public static class TenYearsOf240Units {
        final Methodology methodology =
                Synthetic.methodology(Synthetic.TREATMENT, Synthetic.tree(7, 7));
        final Panel panel = Synthetic.panel(240, 10, 49, 1);
    }

    /// From values of 49 indicators to ranks of all nodes: gaps, outliers, skewness, bounds, means.
    @org.openjdk.jmh.annotations.Benchmark
    public Results everyStageOf2400Rows(TenYearsOf240Units of) {
        return Benchmark.of(of.methodology, of.panel).results();
    }

    @State(Scope.Thread)
    public static class FiftyOneUnits {
        final Benchmark choicesAndWeights = benchmark(51, 1, 7, CHOICES_AND_WEIGHTS);
        final Benchmark fourInputs = benchmark(51, 1, 7, CHOICES_AND_WEIGHTS, MEAN_RANK_CHANGE);
    }

    /// 49 indicators, 1000 draws.
    @org.openjdk.jmh.annotations.Benchmark
    public long uncertaintyOf51Units(FiftyOneUnits of) {
        return uncertainty(of.choicesAndWeights);
    }

    /// 49 indicators, four inputs, N = 500.
    @org.openjdk.jmh.annotations.Benchmark
    public long sensitivityOf51Units(FiftyOneUnits of) {
        var analysis = new SensitivityAnalysis(of.fourInputs);
        var outputs = analysis.outputs(0, analysis.runs());
        return analysis.indices(List.of(outputs)).count();
    }

    @State(Scope.Thread)
    public static class TwentyOneIndicators {
        final Benchmark weights = benchmark(240, 10, 3, WEIGHTS);
        final Benchmark values =
                benchmark(240, 10, 3, String.format(Locale.ROOT, Synthetic.DATA_AND_WEIGHTS, 1000));
    }

    /// Ten years, 1000 draws.
    @org.openjdk.jmh.annotations.Benchmark
    public long weightsOf240UnitsVaried(TwentyOneIndicators of) {
        return uncertainty(of.weights);
    }

    /// Ten years, 1000 draws.
    @org.openjdk.jmh.annotations.Benchmark
    @Warmup(iterations = 1, time = 1)
    @Measurement(iterations = 2, time = 1)
    public long everyValueOf240UnitsVaried(TwentyOneIndicators of) {
        return uncertainty(of.values);
    }

    private static long uncertainty(Benchmark benchmark) {
        var analysis = new UncertaintyAnalysis(benchmark);
        return analysis.summary(new OneByOne(analysis)).rows().count();
    }

    private static Benchmark benchmark(int units, int years, int indicators, String... lines) {
        var all = new String[lines.length + 2];
        all[0] = Synthetic.TREATMENT;
        all[1] = Synthetic.tree(7, indicators);
        System.arraycopy(lines, 0, all, 2, lines.length);
        return Benchmark.of(
                Synthetic.methodology(all), Synthetic.panel(units, years, 7 * indicators, 1));
    }
}
