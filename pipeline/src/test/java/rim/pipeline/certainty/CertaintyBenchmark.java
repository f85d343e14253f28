package rim.pipeline.certainty;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import rim.pipeline.benchmark.Benchmark;

/// Prints how long uncertainty and sensitivity take, warm, on one core: processor time, which other
/// work on the machine does not change. No test; see docs/benchmarks.md.
public final class CertaintyBenchmark {
    private static final int RUNS = 6;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    public static void main(String[] arguments) {
        System.out.printf(Locale.ROOT, "%-76s %9s%n", "analysis", "seconds");
        panel("panel of 240 units and 10 years, 49 indicators, every stage", 240, 10);
        uncertainty(
                "51 units, 49 indicators, choices and weights, 1000 draws",
                benchmark(51, 1, 7, 7, CHOICES_AND_WEIGHTS));
        sensitivity(
                "51 units, 49 indicators, 4 inputs, N = 500, mean rank change",
                benchmark(
                        51,
                        1,
                        7,
                        7,
                        FOUR_INPUTS,
                        "'sensitivity':{'base':500,'outputs':['mean_rank_change']}"));
        uncertainty(
                "240 units, 10 years, 21 indicators, weights, 1000 draws",
                benchmark(240, 10, 7, 3, "'uncertainty':{'weights':{'noise':0.25}}"));
        uncertainty(
                "240 units, 10 years, 21 indicators, weights and every value, 1000 draws",
                benchmark(
                        240,
                        10,
                        7,
                        3,
                        String.format(Locale.ROOT, Synthetic.DATA_AND_WEIGHTS, 1000)));
    }

    private static final String CHOICES =
            "{'name':'outliers','of':[{},{'treatment':{'outliers':{'method':'none'}}}]},"
                    + "{'name':'skewness','of':[{},{'treatment':"
                    + "{'transformation':{'method':'none'}}}]},"
                    + "{'name':'without','of':[{},{'without':['i0']},{'without':['i1']}]}";
    private static final String CHOICES_AND_WEIGHTS =
            "'uncertainty':{'alternatives':[" + CHOICES + "],'weights':{'noise':0.25}}";
    private static final String FOUR_INPUTS = CHOICES_AND_WEIGHTS;

    private static Benchmark benchmark(
            int units, int years, int pillars, int indicators, String... lines) {
        var all = new String[lines.length + 2];
        all[0] = Synthetic.TREATMENT;
        all[1] = Synthetic.tree(pillars, indicators);
        System.arraycopy(lines, 0, all, 2, lines.length);
        return Benchmark.of(
                Synthetic.methodology(all), Synthetic.panel(units, years, pillars * indicators, 1));
    }

    /// From values to ranks of all nodes: gaps, outliers, skewness, bounds, means.
    private static void panel(String what, int units, int years) {
        var methodology = Synthetic.methodology(Synthetic.TREATMENT, Synthetic.tree(7, 7));
        var panel = Synthetic.panel(units, years, 49, 1);
        report(
                what,
                () -> {
                    var results = Benchmark.of(methodology, panel).results();
                    return results.ranks(0).length;
                });
    }

    private static void uncertainty(String what, Benchmark benchmark) {
        report(
                what,
                () -> {
                    var analysis = new UncertaintyAnalysis(benchmark);
                    var tallies = analysis.tally(analysis.bounds(), 0, analysis.draws());
                    return new Certainty(benchmark, tallies).rows().count();
                });
    }

    private static void sensitivity(String what, Benchmark benchmark) {
        report(
                what,
                () -> {
                    var analysis = new SensitivityAnalysis(benchmark);
                    var outputs = analysis.outputs(0, analysis.runs());
                    return analysis.indices(List.of(outputs)).count();
                });
    }

    private static void report(String what, LongSupplier analysis) {
        double least = Double.POSITIVE_INFINITY;
        for (int run = 0; run < RUNS; run++) {
            long before = CLOCK.getCurrentThreadCpuTime();
            if (analysis.getAsLong() == 0) {
                throw new IllegalStateException("Nothing came out of " + what);
            }
            least = Math.min(least, (CLOCK.getCurrentThreadCpuTime() - before) / 1e9);
        }
        System.out.printf(Locale.ROOT, "%-76s %9.3f%n", what, least);
    }

    private CertaintyBenchmark() {}
}
