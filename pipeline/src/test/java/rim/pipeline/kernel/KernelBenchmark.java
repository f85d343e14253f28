package rim.pipeline.kernel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleSupplier;
import rim.pipeline.kernel.aggregation.ArithmeticMean;
import rim.pipeline.kernel.frontier.BenefitOfDoubt;
import rim.pipeline.kernel.frontier.ShareLimits;
import rim.pipeline.kernel.multivariate.CorrelationMethod;
import rim.pipeline.kernel.multivariate.CorrelationTable;
import rim.pipeline.kernel.normalisation.MinMaxNormalisation;
import rim.pipeline.kernel.normalisation.Polarity;
import rim.pipeline.kernel.outrank.Copeland;
import rim.pipeline.kernel.treatment.LogTransform;
import rim.pipeline.kernel.treatment.Shape;
import rim.pipeline.kernel.treatment.TwoStageTreatment;
import rim.pipeline.kernel.treatment.Winsorising;
import rim.pipeline.kernel.uncertainty.Bootstrap;
import rim.pipeline.kernel.uncertainty.Draws;
import rim.pipeline.kernel.uncertainty.PairCounts;
import rim.pipeline.kernel.uncertainty.RankCounts;
import rim.pipeline.kernel.uncertainty.Ranking;
import rim.pipeline.kernel.uncertainty.SobolDesign;
import rim.pipeline.kernel.weight.Influence;
import rim.pipeline.kernel.weight.InfluenceWeights;

/// Prints how long kernels take, warm, on one core: the median of repeated runs, in processor time,
/// which other work on the machine changes little. No test; start it with
///
///     java -cp pipeline/target/test-classes:pipeline/target/classes rim.pipeline.kernel.KernelBenchmark
///
/// on compiled classes. Needs nothing but the JDK, so that a number can be had wherever the tool runs.
public final class KernelBenchmark {
    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final int FEWEST_RUNS = 5;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static double sink;

    public static void main(String[] arguments) {
        System.out.printf(Locale.ROOT, "%-64s %12s%n", "kernel", "median ms");
        treatment(60, 300);
        treatment(60, 3000);
        treatment(60, 30_000);
        copeland(60, 1000, 0);
        copeland(60, 1000, 0.05);
        copeland(60, 30_000, 0);
        benefitOfDoubt(10, 300);
        benefitOfDoubt(10, 1000);
        draws();
        counting();
        sobolIndices();
        correlations();
        influence();
        System.out.printf(
                Locale.ROOT, "%-64s %12.3g%n", "(sum of results, so that none is skipped)", sink);
    }

    /// Winsorise and where that is not enough take logarithms, min-max, arithmetic mean.
    private static void treatment(int indicators, int units) {
        var columns = columns(indicators, units, 0.05);
        for (double[] column : columns) {
            Arrays.setAll(column, i -> Math.exp(column[i] / 16));
        }
        var weights = new Random(2).doubles(indicators, 0.5, 1).toArray();
        var limit = Winsorising.Limit.cells(5);
        report(
                String.format(
                        Locale.ROOT,
                        "treat, normalise, aggregate, %d indicators, %d units",
                        indicators,
                        units),
                () -> {
                    var scores = new double[indicators][];
                    for (int i = 0; i < indicators; i++) {
                        var treated =
                                TwoStageTreatment.of(
                                                columns[i],
                                                Shape.Limits.USUAL,
                                                x -> Winsorising.of(x, Shape.Limits.USUAL, limit),
                                                x -> LogTransform.coinTool(x).orElseThrow(),
                                                TwoStageTreatment.SecondFrom.UNTREATED)
                                        .applied(columns[i]);
                        scores[i] =
                                MinMaxNormalisation.of(treated, Polarity.POSITIVE, 0, 100)
                                        .orElseThrow()
                                        .applied(treated);
                    }
                    var index = new double[units];
                    new ArithmeticMean().of(scores, weights, index);
                    return index[units - 1];
                });
    }

    private static void copeland(int indicators, int units, double missing) {
        var columns = columns(indicators, units, missing);
        var weights = new Random(2).doubles(indicators, 0.5, 1).toArray();
        report(
                String.format(
                        Locale.ROOT,
                        "Copeland, %d indicators, %d units, %.0f %% missing",
                        indicators,
                        units,
                        100 * missing),
                () -> Copeland.of(columns, weights).score()[0]);
    }

    private static void benefitOfDoubt(int indicators, int units) {
        var columns = columns(indicators, units, 0);
        var limits = ShareLimits.same(indicators, 0.05, 0.3);
        report(
                String.format(
                        Locale.ROOT,
                        "benefit of the doubt, shares 5-30 %%, %d indicators, %d units",
                        indicators,
                        units),
                () -> BenefitOfDoubt.of(columns, limits).getFirst().orElseThrow().score());
    }

    private static void draws() {
        var draws = new Draws(60, 1);
        report(
                "1000 scrambled Sobol' draws of 60 dimensions",
                () -> {
                    double sum = 0;
                    for (int i = 0; i < 1000; i++) {
                        sum += draws.at(i)[59];
                    }
                    return sum;
                });
    }

    private static void counting() {
        var scores = columns(1000, 240, 0);
        report(
                "rank 240 units in 1000 draws, count ranks and pairs",
                () -> {
                    var ranking = new Ranking(240);
                    var ranks = new RankCounts(240);
                    var pairs = new PairCounts(240);
                    for (double[] draw : scores) {
                        var ranked = ranking.of(draw);
                        ranks.add(ranked);
                        pairs.add(ranked);
                    }
                    return ranks.count(0, 1) + pairs.probabilityAhead(1, 0).orElseThrow();
                });
        report(
                "rank 240 units in 1000 draws, ranks only",
                () -> {
                    var ranking = new Ranking(240);
                    double sum = 0;
                    for (double[] draw : scores) {
                        sum += ranking.of(draw)[0];
                    }
                    return sum;
                });
    }

    private static void sobolIndices() {
        var design = new SobolDesign(4, 512, 1);
        var outputs = new double[(int) design.runs()];
        report(
                "Sobol' design, N = 512, 4 inputs, with a cheap model",
                () -> {
                    for (int run = 0; run < outputs.length; run++) {
                        var x = design.point(run);
                        outputs[run] = x[0] + 2 * x[1] * x[2] + x[3];
                    }
                    return outputs[5];
                });
        report(
                "Sobol' indices from its outputs, 1000 bootstrap samples",
                () -> design.indices(outputs, Bootstrap.usual(1)).orElseThrow().mean());
    }

    private static void correlations() {
        var columns = columns(60, 300, 0.02);
        for (var method : CorrelationMethod.values()) {
            report(
                    String.format(Locale.ROOT, "%s, 60 indicators, 300 units", method),
                    () -> CorrelationTable.of(columns, method).pairs().getFirst().coefficient());
        }
    }

    private static void influence() {
        var columns = columns(60, 300, 0);
        report(
                "weights of equal influence, 60 indicators, 300 units",
                () -> InfluenceWeights.equal(columns, Influence.CORRELATION).orElseThrow().worst());
    }

    private static void report(String what, DoubleSupplier kernel) {
        long start = CLOCK.getCurrentThreadCpuTime();
        while (CLOCK.getCurrentThreadCpuTime() - start < WARM_UP_NANOS) {
            sink += kernel.getAsDouble();
        }
        var times = new double[FEWEST_RUNS * 3];
        for (int run = 0; run < times.length; run++) {
            long before = CLOCK.getCurrentThreadCpuTime();
            sink += kernel.getAsDouble();
            times[run] = (CLOCK.getCurrentThreadCpuTime() - before) / 1e6;
            if (run >= FEWEST_RUNS && CLOCK.getCurrentThreadCpuTime() - start > 4 * WARM_UP_NANOS) {
                times = Arrays.copyOf(times, run + 1);
            }
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%-64s %12.3f%n", what, times[times.length / 2]);
    }

    private static double[][] columns(int count, int units, double missing) {
        var random = new Random(1);
        var columns = new double[count][units];
        for (int i = 0; i < units; i++) {
            double common = random.nextGaussian();
            for (double[] column : columns) {
                double value = 50 + 8 * (common + random.nextGaussian());
                column[i] = random.nextDouble() < missing ? Double.NaN : Math.abs(value);
            }
        }
        return columns;
    }

    private KernelBenchmark() {}
}
