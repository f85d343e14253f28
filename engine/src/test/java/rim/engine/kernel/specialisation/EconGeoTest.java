package rim.engine.kernel.specialisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Measures on employment of 190 regions in ten groups of NACE (2015, Eurostat) beside those of
/// EconGeo 2.1 (P.-A. Balland), to 1e-10; where EconGeo rounds, beside what rounding leaves.
class EconGeoTest {
    private static final double SAME = 1e-10;
    private static final Path FOLDER =
            Path.of(System.getProperty("rim.shared", "shared"), "data", "econgeo");

    private static ActivityTable table = ActivityTable.of(1, 1, new double[] {1});

    @BeforeAll
    static void readEmployment() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "No shared data: " + FOLDER);
        var rows = rows("input_employment_2015_Y15-64");
        table =
                ActivityTable.of(
                        rows.length,
                        rows[0].length,
                        Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }

    private static double[][] rows(String name) throws IOException {
        return Files.readAllLines(FOLDER.resolve(name + ".csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .map(cells -> cells.stream().skip(1).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
    }

    private static void assertSame(double[] found, String name, int column) throws IOException {
        var rows = rows(name);
        assertThat(found).hasSize(rows.length);
        for (int r = 0; r < rows.length; r++) {
            assertThat(found[r]).isCloseTo(rows[r][column], within(SAME));
        }
    }

    private static void assertSame(double[] found, String name) throws IOException {
        var expected = Arrays.stream(rows(name)).flatMapToDouble(Arrays::stream).toArray();
        assertThat(found).hasSize(expected.length);
        for (int cell = 0; cell < expected.length; cell++) {
            assertThat(found[cell]).isCloseTo(expected[cell], within(SAME));
        }
    }

    private static Portfolio portfolio() {
        return Portfolio.of(table.activities(), LocationQuotient.of(table));
    }

    @Test
    void locationQuotients() throws IOException {
        assertSame(LocationQuotient.of(table), "location_quotient");
    }

    @Test
    void whoHasWhat() throws IOException {
        var portfolio = portfolio();
        var has = new double[table.regions() * table.activities()];
        for (int cell = 0; cell < has.length; cell++) {
            has[cell] = portfolio.has(cell / 10, cell % 10) ? 1 : 0;
        }
        assertSame(has, "rca_binary");
        var none = Reflections.of(portfolio, 0);
        assertSame(none.regions(), "diversity", 0);
        assertSame(none.activities(), "ubiquity", 0);
    }

    @Test
    void coOccurrenceAndRelatedness() throws IOException {
        var portfolio = portfolio();
        assertSame(
                Arrays.stream(portfolio.coOccurrence()).asDoubleStream().toArray(),
                "co_occurrence");
        assertSame(Relatedness.PROBABILITY.of(portfolio), "relatedness_prob");
        assertSame(Relatedness.ASSOCIATION.of(portfolio), "relatedness_association");
    }

    @Test
    void indicesOfRegions() throws IOException {
        assertSame(Concentration.krugman(table), "region_indices", 0);
        assertSame(Concentration.herfindahl(table), "region_indices", 1);
    }

    /// EconGeo's table has entropy rounded to three digits.
    @Test
    void entropyIsTheirsBeforeRounding() throws IOException {
        var entropy = Concentration.entropy(table);
        var rounded = new double[entropy.length];
        double apart = 0;
        var rows = rows("region_indices");
        for (int r = 0; r < entropy.length; r++) {
            rounded[r] = Math.round(entropy[r] * 1000) / 1000.0;
            apart = Math.max(apart, Math.abs(entropy[r] - rows[r][2]));
        }
        assertSame(rounded, "region_indices", 2);
        assertThat(apart).isBetween(1e-5, 5e-4);
    }

    @Test
    void complexityIsTheSecondEigenvectorAndRanksAsReflectionsDo() {
        var portfolio = portfolio();
        var found = (EconomicComplexity.Found) EconomicComplexity.of(portfolio);
        var mapped =
                Reflections.ofRegions(
                        portfolio, Reflections.ofActivities(portfolio, found.regions()));
        double shift = mapped[0] - found.eigenvalue() * found.regions()[0];
        for (int r = 0; r < mapped.length; r++) {
            assertThat(mapped[r] - shift)
                    .isCloseTo(found.eigenvalue() * found.regions()[r], within(1e-12));
        }
        assertThat(found.eigenvalue()).isLessThan(1).isGreaterThan(found.next());
        var reflected = Reflections.of(portfolio, 60).regions();
        double sign = Math.signum(found.regions()[0] * (reflected[0] - mean(reflected)));
        assertThat(order(reflected, sign)).isEqualTo(order(found.regions(), 1));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static List<Long> order(double[] values, double sign) {
        var deviation = Math.sqrt(mean(Arrays.stream(values).map(x -> x * x).toArray()));
        return Arrays.stream(values)
                .mapToObj(x ->
                        Arrays.stream(values)
                                .filter(y -> sign * (y - x) > 1e-9 * deviation)
                                .count())
                .toList();
    }
}
