package rim.engine.kernel.efficiency;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
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

/// Our simplex method beside Hipparchus's, on the programme of a benefit of the doubt: a unit's
/// best weights, under which no unit has more than 1.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
public class LibraryBenchmark {

    @State(Scope.Thread)
    public static class Programme {
        @Param({"30", "300"})
        public int units;

        double[][] values = {};
        double[] limits = {};

        @Setup
        public void make() {
            var random = new Random(7);
            values = new double[units][12];
            limits = new double[units];
            for (int unit = 0; unit < units; unit++) {
                limits[unit] = 1;
                for (int i = 0; i < 12; i++) {
                    values[unit][i] = 0.1 + random.nextDouble();
                }
            }
        }
    }

    @Benchmark
    public double own(Programme given) {
        return LinearProgramme.maximise(given.values[0], given.values, given.limits).objective();
    }

    @Benchmark
    public double hipparchus(Programme given) {
        var rows = new ArrayList<LinearConstraint>();
        for (int unit = 0; unit < given.units; unit++) {
            rows.add(new LinearConstraint(given.values[unit], Relationship.LEQ, 1));
        }
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(given.values[0], 0),
                        new LinearConstraintSet(rows),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
    }
}
