package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.Answer;

/// The rows of "Coming from Compind" by the command, held against Compind's published formulas
/// worked out here in another way: straight from the formula, and linear programmes by all corners
/// of what is admissible. The formulas are those of the functions' documentation and of the papers
/// that it names; units stand in rows, indicators in columns.
class CompindExamplesTest {
    private static final double[][] X = {
        {1, 2, 9}, {2, 3, 5}, {4, 1, 6}, {7, 7, 1}, {3, 3, 3}, {5, 6, 8}
    };

    @TempDir Path folder;

    /// Scores of the index, with a methodology of one node over three indicators.
    private double[] index(String normalisation, String aggregation) throws IOException {
        return column("scores", "index", normalisation, aggregation);
    }

    private double[] column(String table, String code, String normalisation, String aggregation)
            throws IOException {
        var rows = new ArrayList<>(List.of("unit,a,b,c"));
        for (int i = 0; i < X.length; i++) {
            rows.add("u" + i + "," + X[i][0] + "," + X[i][1] + "," + X[i][2]);
        }
        var methodology =
                """
                {'name':'m','title':'M','description':'-','source':'-',
                 'indicator_defaults':{'normalisation':{%s}},'aggregation':{%s},
                 'tree':{'code':'index','children':[{'code':'a'},{'code':'b'},{'code':'c'}]}}
                """
                        .replaceFirst("%s", normalisation)
                        .replaceFirst("%s", aggregation)
                        .replace('\'', '"');
        var out = folder.resolve("out");
        var answer =
                Answer.to(
                        "benchmark",
                        "--table",
                        Files.write(folder.resolve("t.csv"), rows).toString(),
                        "--methodology",
                        Files.writeString(folder.resolve("m.json"), methodology).toString(),
                        "--out",
                        out.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        var read = CsvTable.of(out.resolve(table + ".csv"));
        return IntStream.range(0, X.length).mapToDouble(i -> read.number("u" + i, code)).toArray();
    }

    private static double[] values(int column) {
        return Arrays.stream(X).mapToDouble(row -> row[column]).toArray();
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double sd(double[] x, int less) {
        double m = mean(x);
        return Math.sqrt(Arrays.stream(x).map(v -> (v - m) * (v - m)).sum() / (x.length - less));
    }

    private static double[] standardised(int unit) {
        return IntStream.range(0, 3)
                .mapToDouble(c -> 100 + 10 * (X[unit][c] - mean(values(c))) / sd(values(c), 1))
                .toArray();
    }

    private static void same(double[] own, List<Double> expected) {
        for (int i = 0; i < own.length; i++) {
            assertThat(own[i]).as("unit " + i).isCloseTo(expected.get(i), within(1e-9));
        }
    }

    private static List<Double> eachUnit(java.util.function.IntToDoubleFunction formula) {
        return IntStream.range(0, X.length).mapToDouble(formula).boxed().toList();
    }

    @Test
    void normalise_ci() throws IOException {
        var given = "'method':'arithmetic'";
        var b = values(1);
        same(
                column("normalised", "b", "'method':'z_score','mean':100,'sd':10", given),
                eachUnit(i -> standardised(i)[1]));
        same(
                column("normalised", "b", "'method':'min_max'", given),
                eachUnit(i -> (b[i] - 1) / (7 - 1)));
        same(
                column("normalised", "b", "'method':'rank','ties':'average'", given),
                List.of(2.0, 3.5, 1.0, 6.0, 3.5, 5.0));
    }

    @ParameterizedTest
    @CsvSource({"POS,lowers,-1", "NEG,raises,1"})
    void ci_mpi(String compind, String penalty, int sign) throws IOException {
        same(
                index(
                        "'method':'z_score','mean':100,'sd':10",
                        "'method':'mazziotta_pareto','deviation':'sample','penalty':'"
                                + penalty
                                + "'"),
                eachUnit(i -> {
                    var z = standardised(i);
                    double cv = sd(z, 1) / mean(z);
                    return mean(z) * (1 + sign * cv * cv);
                }));
    }

    @Test
    void ci_ampi() throws IOException {
        same(
                index(
                        "'method':'adjusted_mazziotta_pareto','reference':4",
                        "'method':'mazziotta_pareto','penalty':'lowers'"),
                eachUnit(i -> {
                    var r = new double[3];
                    for (int c = 0; c < 3; c++) {
                        var x = values(c);
                        double delta =
                                (Arrays.stream(x).max().orElseThrow()
                                                - Arrays.stream(x).min().orElseThrow())
                                        / 2;
                        r[c] = (x[i] - (4 - delta)) / (2 * delta) * 60 + 70;
                    }
                    double s = sd(r, 0);
                    return mean(r) - s * s / mean(r);
                }));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0.1,1", "0.2,0.6", "0,0.5"})
    void ci_bod_and_ci_bod_constr(double least, double most) throws IOException {
        same(
                index(
                        "'method':'none'",
                        "'method':'benefit_of_doubt','least':" + least + ",'most':" + most),
                eachUnit(i -> benefitOfDoubt(i, least, most)));
    }

    /// max w·xᵢ with w·xⱼ ≤ 1 for all j, w ≥ 0 and least ≤ wₖxᵢₖ / w·xᵢ ≤ most: the best of all
    /// corners, each where three of the bounds meet.
    private static double benefitOfDoubt(int unit, double least, double most) {
        var planes = new ArrayList<double[]>();
        for (double[] other : X) {
            planes.add(new double[] {other[0], other[1], other[2], 1});
        }
        for (int k = 0; k < 3; k++) {
            var low = new double[4];
            var high = new double[4];
            var sign = new double[4];
            sign[k] = -1;
            for (int c = 0; c < 3; c++) {
                low[c] = least * X[unit][c] - (c == k ? X[unit][c] : 0);
                high[c] = (c == k ? X[unit][c] : 0) - most * X[unit][c];
            }
            planes.add(low);
            planes.add(high);
            planes.add(sign);
        }
        double best = 0;
        for (int i = 0; i < planes.size(); i++) {
            for (int j = i + 1; j < planes.size(); j++) {
                for (int k = j + 1; k < planes.size(); k++) {
                    var corner = corner(planes.get(i), planes.get(j), planes.get(k));
                    if (corner != null && isAdmissible(corner, planes)) {
                        best = Math.max(best, times(X[unit], corner));
                    }
                }
            }
        }
        return best;
    }

    private static double times(double[] row, double[] w) {
        return row[0] * w[0] + row[1] * w[1] + row[2] * w[2];
    }

    private static boolean isAdmissible(double[] w, List<double[]> planes) {
        return planes.stream().allMatch(p -> times(p, w) <= p[3] + 1e-9);
    }

    /// By Cramer's rule; null where the three do not meet in a point.
    private static double @Nullable [] corner(double[] a, double[] b, double[] c) {
        double all = determinant(a, b, c, -1);
        return Math.abs(all) < 1e-12
                ? null
                : IntStream.range(0, 3).mapToDouble(k -> determinant(a, b, c, k) / all).toArray();
    }

    private static double determinant(double[] a, double[] b, double[] c, int replaced) {
        var m = new double[][] {a.clone(), b.clone(), c.clone()};
        if (replaced >= 0) {
            for (double[] row : m) {
                row[replaced] = row[3];
            }
        }
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }

    @Test
    void ci_geom_gen() throws IOException {
        same(
                index("'method':'none'", "'method':'geometric'"),
                eachUnit(i -> Math.cbrt(X[i][0] * X[i][1] * X[i][2])));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0.5, 2, 3})
    void ci_generalized_mean(double p) throws IOException {
        same(
                index("'method':'none'", "'method':'power','exponent':" + p),
                eachUnit(i ->
                        Math.pow(
                                (Math.pow(X[i][0], p) + Math.pow(X[i][1], p) + Math.pow(X[i][2], p))
                                        / 3,
                                1 / p)));
    }

    @Test
    void ci_mean_min() throws IOException {
        same(
                index(
                        "'method':'z_score','mean':100,'sd':10",
                        "'method':'mean_min','alpha':0.5,'beta':1"),
                eachUnit(i -> {
                    var z = standardised(i);
                    double m = mean(z);
                    double gap = m - Arrays.stream(z).min().orElseThrow();
                    return m - 0.5 * (Math.sqrt(gap * gap + 1) - 1);
                }));
    }

    @Test
    void ci_wroclaw() throws IOException {
        var distances =
                IntStream.range(0, X.length)
                        .mapToDouble(i -> {
                            double sum = 0;
                            for (int c = 0; c < 3; c++) {
                                int column = c;
                                double best =
                                        IntStream.range(0, X.length)
                                                .mapToDouble(u -> standardised(u)[column])
                                                .max()
                                                .orElseThrow();
                                sum += Math.pow(standardised(i)[c] - best, 2);
                            }
                            return Math.sqrt(sum);
                        })
                        .toArray();
        same(
                index("'method':'z_score','mean':100,'sd':10", "'method':'wroclaw'"),
                eachUnit(i -> 1 - distances[i] / (mean(distances) + 2 * sd(distances, 1))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void ci_owa(int j) throws IOException {
        same(
                index("'method':'none'", "'method':'ordered_weights','best':" + j),
                eachUnit(i ->
                        Arrays.stream(X[i])
                                .boxed()
                                .sorted(java.util.Comparator.reverseOrder())
                                .limit(j)
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow()));
    }

    @Test
    void valuesAsTheyAre() throws IOException {
        same(index("'method':'none'", "'method':'arithmetic'"), eachUnit(i -> mean(X[i])));
    }
}
