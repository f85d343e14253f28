package rim.engine.kernel.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rim.engine.kernel.ReferenceTable;

/// Against COINr 1.1.14 on its ASEM data: 51 units, 49 indicators.
class MultivariateParityTest {
    private static final List<String> CONNECTIVITY =
            List.of("Physical", "ConEcFin", "Political", "Instit", "P2P");
    private static final List<String> SUSTAINABILITY = List.of("Environ", "Social", "SusEcFin");

    @Test
    void statisticsOfEveryIndicator() {
        var raw = ReferenceTable.read("coin/Raw");
        var expected = ReferenceTable.read("stats/stats_Raw");
        for (String code : expected.texts("iCode")) {
            var actual = ColumnStatistics.of(raw.numbers(code)).orElseThrow();
            var columns =
                    Map.of(
                            "Min", actual.min(),
                            "Max", actual.max(),
                            "Mean", actual.mean(),
                            "Median", actual.median(),
                            "Std", actual.standardDeviation(),
                            "Skew", actual.skewness().orElseThrow(),
                            "Kurt", actual.kurtosis().orElseThrow());
            columns.forEach((name, value) -> close(value, expected.lookup(name, "iCode", code)));
            assertThat(
                            List.of(
                                    actual.available(),
                                    actual.nonZero(),
                                    actual.unique(),
                                    actual.same()))
                    .as(code)
                    .containsExactly(
                            (int) expected.lookup("N.Avail", "iCode", code),
                            (int) expected.lookup("N.NonZero", "iCode", code),
                            (int) expected.lookup("N.Unique", "iCode", code),
                            (int) expected.lookup("N.Same", "iCode", code));
            close(actual.availability(), expected.lookup("Frc.Avail", "iCode", code));
        }
    }

    @Test
    void availabilityOfEveryUnitAsAWholeAndByGroup() {
        var raw = ReferenceTable.read("coin/Raw");
        var units = ReferenceTable.read("stats/data_avail_units");
        var groups = ReferenceTable.read("stats/data_avail_groups");
        var lineage = ReferenceTable.read("coin/Lineage");
        var codes = raw.texts("uCode");
        for (int unit = 0; unit < codes.size(); unit++) {
            String code = codes.get(unit);
            var all = ofUnit(raw, unit, raw.header().subList(1, 50));
            close(all.availability(), units.lookup("Dat_Avail", "uCode", code));
            close(
                    (double) all.nonZero() / all.available(),
                    units.lookup("Non_Zero", "uCode", code));
            for (String group : groups.header().subList(1, groups.header().size())) {
                var members =
                        lineage.rows().stream()
                                .filter(parents -> parents.contains(group))
                                .map(List::getFirst)
                                .toList();
                close(
                        ofUnit(raw, unit, members).availability(),
                        groups.lookup(group, "uCode", code));
            }
        }
    }

    private static ColumnStatistics ofUnit(ReferenceTable table, int unit, List<String> columns) {
        var cells = columns.stream().mapToDouble(code -> table.numbers(code)[unit]).toArray();
        return ColumnStatistics.of(cells).orElseThrow();
    }

    @Test
    void correlationsWithDenominators() {
        var raw = ReferenceTable.read("coin/Raw");
        var units = ReferenceTable.read("coin/MetaUnit");
        assertThat(units.texts("uCode")).isEqualTo(raw.texts("uCode"));
        var expected = ReferenceTable.read("denominate/denom_corr");
        var indicators = raw.header().subList(1, raw.header().size());
        var denominators = List.of("Area", "Energy", "GDP", "Population");
        var table =
                CorrelationTable.between(
                        raw.numbers(indicators),
                        units.numbers(denominators),
                        CorrelationMethod.PEARSON);
        assertThat(table.pairs()).hasSize(196);
        for (var pair : table.pairs()) {
            close(
                    pair.coefficient(),
                    expected.lookup(
                            "Corr",
                            "Ind",
                            indicators.get(pair.first()),
                            "Denom",
                            denominators.get(pair.second())));
        }
    }

    @Test
    void correlationsOfPillars() {
        var expected = ReferenceTable.read("multivariate/corr_L2_L2");
        var pillars = expected.texts("Var1").stream().distinct().toList();
        var table = CorrelationTable.of(scores().numbers(pillars), CorrelationMethod.PEARSON);
        for (var pair : table.pairs()) {
            String first = pillars.get(pair.first());
            String second = pillars.get(pair.second());
            close(
                    pair.coefficient(),
                    expected.lookup("Correlation", "Var1", first, "Var2", second));
        }
    }

    @Test
    void alphaOfEveryGroupInEveryStage() {
        var expected = ReferenceTable.read("multivariate/cronbach");
        var lineage = ReferenceTable.read("coin/Lineage");
        var denominated = ReferenceTable.read("denominate/Denominated");
        for (var row : expected.rows()) {
            var table = row.getFirst().equals("Denominated") ? denominated : scores();
            int level = Integer.parseInt(row.get(2));
            var members =
                    lineage.rows().stream()
                            .filter(parents -> parents.get(level).equals(row.get(1)))
                            .map(parents -> parents.get(level - 1))
                            .distinct()
                            .toList();
            close(
                    CronbachAlpha.pairwise(table.numbers(members)).orElseThrow(),
                    Double.parseDouble(row.get(3)));
        }
    }

    @Test
    void componentsOfConnectivityAndFirstComponentsOfBothGroups() {
        var sd = ReferenceTable.read("multivariate/pca_sdev_L2_Conn");
        var components = PrincipalComponents.of(scores().numbers(CONNECTIVITY)).orElseThrow();
        for (int i = 0; i < 5; i++) {
            close(components.standardDeviations()[i], sd.numbers("sdev")[i]);
            close(components.explained()[i], sd.numbers("var_frac")[i]);
        }
        checkFirstComponent(CONNECTIVITY);
        checkFirstComponent(SUSTAINABILITY);
    }

    /// The reference uses the first eigenvector as weights: Social gets −0.74 beside Environ's
    /// +0.65, so that a better society lowers the index. The Handbook's squared loadings are never
    /// negative.
    @Test
    void weightsFromComponentsAreNeverNegativeThoughTheReferenceHasSuch() {
        var reference = ReferenceTable.read("multivariate/pca_weights_L2");
        assertThat(reference.lookup("Weight", "iCode", "Social")).isNegative();
        for (var group : List.of(CONNECTIVITY, SUSTAINABILITY)) {
            var weights = HandbookWeights.of(scores().numbers(group)).orElseThrow();
            assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
            assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-14));
        }
    }

    private static void checkFirstComponent(List<String> group) {
        var reference = ReferenceTable.read("multivariate/pca_weights_L2");
        var expected =
                group.stream().mapToDouble(c -> reference.lookup("Weight", "iCode", c)).toArray();
        var actual = PrincipalComponents.of(scores().numbers(group)).orElseThrow().vectors()[0];
        double sign = Math.signum(actual[0] * expected[0]);
        for (int i = 0; i < expected.length; i++) {
            close(sign * actual[i], expected[i]);
        }
    }

    private static ReferenceTable scores() {
        return ReferenceTable.read("results/results_Full_scores");
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-12 * Math.max(1e-2, Math.abs(expected))));
    }
}
