package rim.engine.kernel.specialisation;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

/// Measures of specialisation on tables as large as NUTS 3 by classes of patents, each beside what
/// writing the formula down as it stands takes. Run as docs/benchmarks.md says.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
public class SpecialisationBenchmark {

    @State(Scope.Thread)
    public static class Patents {
        @Param({"1500"})
        public int regions;

        @Param({"600"})
        public int activities;

        double[] values = {};
        ActivityTable table = ActivityTable.of(1, 1, new double[] {1});
        Portfolio portfolio = Portfolio.of(1, new double[] {1});
        double[] related = {};

        /// Counts as of patents: regions and activities of very different size, and regions that
        /// are able to do more or less.
        @Setup
        public void make() {
            values = values(regions, activities, 11);
            table = ActivityTable.of(regions, activities, values);
            portfolio = Portfolio.of(activities, LocationQuotient.of(table));
            related = Relatedness.PROBABILITY.of(portfolio);
        }

        /// @param seed of another year of the same kind
        public static double[] values(int regions, int activities, long seed) {
            var random = new Random(seed);
            var values = new double[regions * activities];
            for (int r = 0; r < regions; r++) {
                double size = Math.exp(random.nextGaussian());
                double able = random.nextGaussian();
                for (int i = 0; i < activities; i++) {
                    double hard = 4.0 * i / activities - 2;
                    double mean = size * Math.exp(able * hard + random.nextGaussian());
                    values[r * activities + i] = Math.floor(mean * 3 + random.nextDouble());
                }
                values[r * activities + r % activities] += 1;
            }
            return values;
        }
    }

    @Benchmark
    public double[] quotients(Patents of) {
        return LocationQuotient.of(of.table);
    }

    @Benchmark
    public ShrunkQuotients shrunkQuotients(Patents of) {
        return ShrunkQuotients.of(of.table, 1, 0.9);
    }

    @Benchmark
    public int[] coOccurrence(Patents of) {
        return of.portfolio.coOccurrence();
    }

    @Benchmark
    public double[] plainCoOccurrence(Patents of) {
        return Plain.coOccurrence(Plain.binary(of.portfolio), of.regions, of.activities);
    }

    @Benchmark
    public double[] relatedness(Patents of) {
        return Relatedness.PROBABILITY.of(of.portfolio);
    }

    @Benchmark
    public RelatednessDensity density(Patents of) {
        return RelatednessDensity.of(of.portfolio, of.related);
    }

    @Benchmark
    public double[] plainDensity(Patents of) {
        return Plain.density(Plain.binary(of.portfolio), of.related, of.regions, of.activities);
    }

    @Benchmark
    public EconomicComplexity complexity(Patents of) {
        return EconomicComplexity.of(of.portfolio);
    }

    @Benchmark
    public double[] plainComplexity(Patents of) {
        return Plain.complexity(Plain.binary(of.portfolio), of.regions, of.activities);
    }

    @Benchmark
    public Reflections reflections(Patents of) {
        return Reflections.of(of.portfolio, 20);
    }

    @Benchmark
    public FitnessComplexity fitness(Patents of) {
        return FitnessComplexity.of(of.portfolio, 20);
    }

    /// From the table to density and complexity.
    @Benchmark
    public Object whole(Patents of) {
        var table = ActivityTable.of(of.regions, of.activities, of.values);
        var portfolio = Portfolio.of(of.activities, LocationQuotient.of(table));
        var density = RelatednessDensity.of(portfolio, Relatedness.PROBABILITY.of(portfolio));
        return new Object[] {density, EconomicComplexity.of(portfolio)};
    }

    /// Prints the table for other programs to read, a line for each region (`table`), or the
    /// processor time of each benchmark in milliseconds, the least of five after three.
    public static void main(String[] args) throws ReflectiveOperationException {
        var of = new Patents();
        of.regions = 1500;
        of.activities = 600;
        of.make();
        if (args.length > 0 && args[0].equals("table")) {
            for (int r = 0; r < of.regions; r++) {
                var row = Arrays.stream(of.values, r * of.activities, (r + 1) * of.activities);
                System.out.println(
                        row.mapToObj(x -> String.valueOf((long) x))
                                .collect(Collectors.joining(",")));
            }
            return;
        }
        var threads = ManagementFactory.getThreadMXBean();
        var benchmark = new SpecialisationBenchmark();
        for (Method each : SpecialisationBenchmark.class.getDeclaredMethods()) {
            if (each.isAnnotationPresent(Benchmark.class)) {
                long least = Long.MAX_VALUE;
                for (int run = 0; run < 8; run++) {
                    long start = threads.getCurrentThreadCpuTime();
                    each.invoke(benchmark, of);
                    long took = threads.getCurrentThreadCpuTime() - start;
                    least = run < 3 ? least : Math.min(least, took);
                }
                System.out.printf(Locale.ROOT, "%-20s %10.1f%n", each.getName(), least / 1e6);
            }
        }
    }

    /// The formulas as products of whole matrices.
    private static final class Plain {
        static double[] binary(Portfolio portfolio) {
            int n = portfolio.activities();
            var binary = new double[portfolio.regions() * n];
            for (int cell = 0; cell < binary.length; cell++) {
                binary[cell] = portfolio.has(cell / n, cell % n) ? 1 : 0;
            }
            return binary;
        }

        static double[] coOccurrence(double[] m, int regions, int activities) {
            var transposed = new double[m.length];
            for (int r = 0; r < regions; r++) {
                for (int i = 0; i < activities; i++) {
                    transposed[i * regions + r] = m[r * activities + i];
                }
            }
            var product = product(transposed, m, activities, regions, activities);
            for (int i = 0; i < activities; i++) {
                product[i * activities + i] = 0;
            }
            return product;
        }

        static double[] density(double[] m, double[] related, int regions, int activities) {
            var density = product(m, related, regions, activities, activities);
            for (int i = 0; i < activities; i++) {
                double sum = 0;
                for (int j = 0; j < activities; j++) {
                    sum += related[j * activities + i];
                }
                for (int r = 0; r < regions; r++) {
                    density[r * activities + i] *= 100 / sum;
                }
            }
            return density;
        }

        /// The matrix of regions by regions, and its second eigenvector by plain iteration.
        static double[] complexity(double[] m, int regions, int activities) {
            var shares = m.clone();
            var back = new double[m.length];
            for (int r = 0; r < regions; r++) {
                double sum = 0;
                for (int i = 0; i < activities; i++) {
                    sum += m[r * activities + i];
                }
                for (int i = 0; i < activities; i++) {
                    shares[r * activities + i] /= sum;
                }
            }
            for (int i = 0; i < activities; i++) {
                double sum = 0;
                for (int r = 0; r < regions; r++) {
                    sum += m[r * activities + i];
                }
                for (int r = 0; r < regions; r++) {
                    back[i * regions + r] = m[r * activities + i] / sum;
                }
            }
            var matrix = product(shares, back, regions, activities, regions);
            var vector = new double[regions];
            for (int r = 0; r < regions; r++) {
                vector[r] = r % 7;
            }
            for (int step = 0; step < 100; step++) {
                vector = product(matrix, vector, regions, regions, 1);
                double mean = 0;
                double most = 0;
                for (double x : vector) {
                    mean += x / regions;
                }
                for (double x : vector) {
                    most = Math.max(most, Math.abs(x - mean));
                }
                for (int r = 0; r < regions; r++) {
                    vector[r] = (vector[r] - mean) / most;
                }
            }
            return vector;
        }

        private static double[] product(double[] a, double[] b, int rows, int inner, int columns) {
            var product = new double[rows * columns];
            for (int r = 0; r < rows; r++) {
                for (int k = 0; k < inner; k++) {
                    double x = a[r * inner + k];
                    for (int c = 0; c < columns; c++) {
                        product[r * columns + c] += x * b[k * columns + c];
                    }
                }
            }
            return product;
        }
    }
}
