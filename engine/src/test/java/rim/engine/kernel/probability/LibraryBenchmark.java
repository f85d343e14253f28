package rim.engine.kernel.probability;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Our normal quantile, of which draws ask millions, beside that of Apache Commons Statistics.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
public class LibraryBenchmark {
    private static final int SHARES = 4096;

    @State(Scope.Thread)
    public static class Shares {
        final double[] shares = new Random(7).doubles(SHARES, 1e-9, 1 - 1e-9).toArray();
        final NormalDistribution normal = NormalDistribution.of(0, 1);
    }

    @Benchmark
    @OperationsPerInvocation(SHARES)
    public double own(Shares given) {
        double sum = 0;
        for (double share : given.shares) {
            sum += Normal.quantile(share);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(SHARES)
    public double commonsStatistics(Shares given) {
        double sum = 0;
        for (double share : given.shares) {
            sum += given.normal.inverseCumulativeProbability(share);
        }
        return sum;
    }
}
