package rim.engine.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import rim.engine.kernel.aggregation.ArithmeticMean;
import rim.engine.kernel.efficiency.BenefitOfDoubt;
import rim.engine.kernel.efficiency.ShareLimits;
import rim.engine.kernel.multivariate.CorrelationMethod;
import rim.engine.kernel.multivariate.CorrelationTable;
import rim.engine.kernel.normalisation.MinMaxNormalisation;
import rim.engine.kernel.normalisation.Polarity;
import rim.engine.kernel.outrank.Copeland;
import rim.engine.kernel.treatment.LogTransform;
import rim.engine.kernel.treatment.Shape;
import rim.engine.kernel.treatment.TwoStageTreatment;
import rim.engine.kernel.treatment.Winsorising;
import rim.engine.kernel.uncertainty.Bootstrap;
import rim.engine.kernel.uncertainty.CompetitionRanking;
import rim.engine.kernel.uncertainty.Draws;
import rim.engine.kernel.uncertainty.PairCounts;
import rim.engine.kernel.uncertainty.RankCounts;
import rim.engine.kernel.uncertainty.SobolDesign;
import rim.engine.kernel.uncertainty.SobolIndices;
import rim.engine.kernel.weight.Influence;
import rim.engine.kernel.weight.InfluenceWeights;

/// How long kernels take by themselves. Run as docs/benchmarks.md says.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
public class KernelBenchmark {
    private static final int INDICATORS = 60;

    @State(Scope.Thread)
    public static class SkewedIndicators {
        @Param({"300", "3000", "30000"})
        public int units;

        double[][] columns = {};
        final double[] weights = weights();

        @Setup
        public void make() {
            columns = columns(INDICATORS, units, 0.05);
            for (double[] column : columns) {
                for (int i = 0; i < units; i++) {
                    column[i] = Math.exp(column[i] / 16);
                }
            }
        }
    }

    /// Winsorises and where that is not enough takes logarithms; min-max, arithmetic mean.
    @Benchmark
    public double[] treatNormaliseAggregate(SkewedIndicators of) {
        var limit = Winsorising.Limit.cells(5);
        var scores = new double[INDICATORS][];
        for (int i = 0; i < INDICATORS; i++) {
            var treated =
                    TwoStageTreatment.of(
                                    of.columns[i],
                                    Shape.Limits.USUAL,
                                    x -> Winsorising.of(x, Shape.Limits.USUAL, limit),
                                    x -> LogTransform.coinTool(x).orElseThrow(),
                                    TwoStageTreatment.SecondFrom.UNTREATED)
                            .treated();
            scores[i] =
                    MinMaxNormalisation.of(treated, Polarity.POSITIVE, 0, 100)
                            .orElseThrow()
                            .applied(treated);
        }
        var index = new double[of.units];
        new ArithmeticMean().of(scores, of.weights, index);
        return index;
    }

    @State(Scope.Thread)
    public static class ComparedUnits {
        @Param({"1000", "30000"})
        public int units;

        @Param({"0", "0.05"})
        public double missing;

        double[][] columns = {};
        final double[] weights = weights();

        @Setup
        public void make() {
            columns = columns(INDICATORS, units, missing);
        }
    }

    @Benchmark
    public Copeland copeland(ComparedUnits of) {
        return Copeland.of(of.columns, of.weights);
    }

    @State(Scope.Thread)
    public static class TenIndicators {
        @Param({"300", "1000"})
        public int units;

        double[][] columns = {};

        @Setup
        public void make() {
            columns = columns(10, units, 0);
        }
    }

    /// Each share from 5 to 30 %.
    @Benchmark
    public List<Optional<BenefitOfDoubt>> benefitOfDoubt(TenIndicators of) {
        return BenefitOfDoubt.of(of.columns, ShareLimits.same(10, 0.05, 0.3));
    }

    @State(Scope.Thread)
    public static class ThousandDraws {
        final Draws draws = new Draws(60, 1);
        final double[][] scores = columns(1000, 240, 0);
        final CompetitionRanking ranking = new CompetitionRanking(240);
    }

    @Benchmark
    public double scrambledDraws(ThousandDraws of) {
        double sum = 0;
        for (int draw = 0; draw < 1000; draw++) {
            sum += of.draws.at(draw)[59];
        }
        return sum;
    }

    @Benchmark
    public int rank240Units(ThousandDraws of) {
        int sum = 0;
        for (double[] draw : of.scores) {
            sum += of.ranking.of(draw)[0];
        }
        return sum;
    }

    @Benchmark
    public Object rankAndCount240Units(ThousandDraws of) {
        var ranks = new RankCounts(240);
        var pairs = new PairCounts(240);
        for (double[] draw : of.scores) {
            var ranked = of.ranking.of(draw);
            ranks.add(ranked);
            pairs.add(ranked);
        }
        return List.of(ranks, pairs);
    }

    @State(Scope.Thread)
    public static class FourInputs {
        final SobolDesign design = new SobolDesign(4, 512, 1);
        final double[] outputs = new double[(int) design.runs()];

        @Setup
        public void make() {
            for (int run = 0; run < outputs.length; run++) {
                var x = design.point(run);
                outputs[run] = x[0] + 2 * x[1] * x[2] + x[3];
            }
        }
    }

    @Benchmark
    public Optional<SobolIndices> sobolIndicesWithBootstrap(FourInputs of) {
        return of.design.indices(of.outputs, Bootstrap.usual(1));
    }

    @State(Scope.Thread)
    public static class CorrelatedIndicators {
        @Param public CorrelationMethod method = CorrelationMethod.PEARSON;

        final double[][] columns = columns(INDICATORS, 300, 0.02);
    }

    @Benchmark
    public CorrelationTable correlations(CorrelatedIndicators of) {
        return CorrelationTable.of(of.columns, of.method);
    }

    @State(Scope.Thread)
    public static class CompleteIndicators {
        final double[][] columns = columns(INDICATORS, 300, 0);
    }

    @Benchmark
    public Optional<InfluenceWeights> weightsOfEqualInfluence(CompleteIndicators of) {
        return InfluenceWeights.equal(of.columns, Influence.CORRELATION);
    }

    private static double[] weights() {
        return new Random(2).doubles(INDICATORS, 0.5, 1).toArray();
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
}
