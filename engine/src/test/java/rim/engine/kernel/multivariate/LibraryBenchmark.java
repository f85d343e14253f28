package rim.engine.kernel.multivariate;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
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

/// Our eigenvalues and inverses beside those of EJML and Hipparchus, on correlation matrices of as
/// many indicators as benchmarks have. Run as docs/benchmarks.md says; what they mean is in the
/// decision on own mathematics.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
public class LibraryBenchmark {

    @State(Scope.Thread)
    public static class Correlations {
        @Param({"12", "60", "200"})
        public int indicators;

        double[][] matrix = {};

        @Setup
        public void make() {
            matrix = of(indicators);
        }

        /// Of 300 units with a common factor.
        static double[][] of(int indicators) {
            var random = new Random(7);
            var columns = new double[indicators][300];
            for (int unit = 0; unit < 300; unit++) {
                double common = random.nextGaussian();
                for (int i = 0; i < indicators; i++) {
                    columns[i][unit] = common * (1 + i % 3) / 3 + random.nextGaussian();
                }
            }
            var matrix = new double[indicators][indicators];
            for (int i = 0; i < indicators; i++) {
                for (int j = 0; j < indicators; j++) {
                    matrix[i][j] = product(columns[i], columns[j]) / norms(columns[i], columns[j]);
                }
            }
            return matrix;
        }

        private static double norms(double[] a, double[] b) {
            return Math.sqrt(product(a, a) * product(b, b));
        }

        private static double product(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }

    @Benchmark
    public double ownEigenvalues(Correlations given) {
        return SymmetricEigen.of(given.matrix).values()[0];
    }

    @Benchmark
    public double ejmlEigenvalues(Correlations given) {
        int n = given.indicators;
        var eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(new DMatrixRMaj(given.matrix))) {
            throw new ArithmeticException("No eigenvalues");
        }
        double greatest = 0;
        for (int i = 0; i < n; i++) {
            greatest = Math.max(greatest, eigen.getEigenvalue(i).getReal());
        }
        return greatest;
    }

    @Benchmark
    public double hipparchusEigenvalues(Correlations given) {
        return new EigenDecompositionSymmetric(new Array2DRowRealMatrix(given.matrix))
                .getEigenvalue(0);
    }

    @Benchmark
    public double[][] ownInverse(Correlations given) {
        return Cholesky.of(given.matrix).orElseThrow().inverse();
    }

    @Benchmark
    public DMatrixRMaj ejmlInverse(Correlations given) {
        var solver = LinearSolverFactory_DDRM.chol(given.indicators);
        if (!solver.setA(new DMatrixRMaj(given.matrix))) {
            throw new ArithmeticException("Singular");
        }
        var inverse = new DMatrixRMaj(given.indicators, given.indicators);
        solver.invert(inverse);
        return inverse;
    }

    @Benchmark
    public double[][] hipparchusInverse(Correlations given) {
        return new CholeskyDecomposition(new Array2DRowRealMatrix(given.matrix))
                .getSolver()
                .getInverse()
                .getData();
    }

    /// Prints how far `A v` is from `λ v` at most, for each of the three.
    public static void main(String[] args) {
        for (int n : new int[] {12, 60, 200}) {
            var a = Correlations.of(n);
            var own = SymmetricEigen.of(a);
            var hipparchus = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(a));
            var ejml = DecompositionFactory_DDRM.eig(n, true, true);
            ejml.decompose(new DMatrixRMaj(a));
            double worstOwn = 0;
            double worstHipparchus = 0;
            double worstEjml = 0;
            for (int k = 0; k < n; k++) {
                worstOwn = Math.max(worstOwn, residual(a, own.values()[k], own.vectors()[k]));
                worstHipparchus =
                        Math.max(
                                worstHipparchus,
                                residual(
                                        a,
                                        hipparchus.getEigenvalue(k),
                                        hipparchus.getEigenvector(k).toArray()));
                var vector = ejml.getEigenVector(k);
                worstEjml =
                        Math.max(
                                worstEjml,
                                residual(a, ejml.getEigenvalue(k).getReal(), vector.getData()));
            }
            System.out.println(
                    n
                            + " indicators, worst residual: own "
                            + worstOwn
                            + ", EJML "
                            + worstEjml
                            + ", Hipparchus "
                            + worstHipparchus);
        }
    }

    private static double residual(double[][] a, double value, double[] vector) {
        double worst = 0;
        for (int i = 0; i < a.length; i++) {
            double sum = -value * vector[i];
            for (int j = 0; j < a.length; j++) {
                sum += a[i][j] * vector[j];
            }
            worst = Math.max(worst, Math.abs(sum));
        }
        return worst;
    }
}
