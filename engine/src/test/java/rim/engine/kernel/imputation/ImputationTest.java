package rim.engine.kernel.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rim.engine.kernel.ReferenceTable;
import rim.engine.kernel.imputation.PanelImputation.Filled;
import rim.engine.kernel.normalisation.Polarity;

class ImputationTest {
    private static final double GAP = Double.NaN;
    private static final int ANY = Integer.MAX_VALUE;

    /// Against COINr 1.1.14 on its ASEM data.
    @Test
    void columnsAndGroups() {
        var data = ReferenceTable.read("denominate/Denominated");
        var groups = ReferenceTable.read("coin/MetaUnit").texts("EurAsia_group");
        var names = groups.stream().distinct().toList();
        int[] group = groups.stream().mapToInt(names::indexOf).toArray();
        for (String indicator : data.header().subList(1, data.header().size())) {
            var column = data.numbers(indicator);
            ReferenceTable.read("impute/i_mean_column")
                    .requireNumbers(indicator, ColumnImputation.of(column, Centre.MEAN));
            ReferenceTable.read("impute/i_median_column")
                    .requireNumbers(indicator, ColumnImputation.of(column, Centre.MEDIAN));
            ReferenceTable.read("impute/i_mean_grp_EurAsia")
                    .requireNumbers(
                            indicator, ColumnImputation.ofGroups(column, group, Centre.MEAN));
            ReferenceTable.read("impute/i_median_grp_EurAsia")
                    .requireNumbers(
                            indicator, ColumnImputation.ofGroups(column, group, Centre.MEDIAN));
        }
    }

    @Test
    void rowsOfAPillar() {
        var lineage = ReferenceTable.read("coin/Lineage");
        var pillars = lineage.texts("Pillar");
        for (String pillar : pillars.stream().distinct().toList()) {
            var own = new ArrayList<String>();
            for (int i = 0; i < pillars.size(); i++) {
                if (pillars.get(i).equals(pillar)) {
                    own.add(lineage.texts("Indicator").get(i));
                }
            }
            compareRows("i_mean_row_pillar", own, Centre.MEAN);
            compareRows("i_median_row_pillar", own, Centre.MEDIAN);
        }
        compareRows("i_mean_row_all", lineage.texts("Indicator"), Centre.MEAN);
    }

    private static void compareRows(String file, List<String> indicators, Centre centre) {
        var data = ReferenceTable.read("denominate/Denominated");
        var meta = ReferenceTable.read("coin/MetaInd");
        var expected = ReferenceTable.read("impute/" + file);
        var polarities =
                indicators.stream()
                        .map(i ->
                                meta.lookup("Direction", "iCode", i) > 0
                                        ? Polarity.POSITIVE
                                        : Polarity.NEGATIVE)
                        .toArray(Polarity[]::new);
        var filled = RowImputation.of(data.numbers(indicators), polarities, centre);
        for (int i = 0; i < filled.length; i++) {
            expected.requireNumbers(indicators.get(i), filled[i]);
        }
    }

    private static final int[] YEARS = {2020, 2018, 2022, 2019, 2024};
    private static final double[] VALUES = {GAP, 4, 12, GAP, GAP};

    @Test
    void yearsMayComeInAnyOrder() {
        assertThat(PanelImputation.of(YEARS, VALUES, PanelImputation.Method.LINEAR, ANY))
                .containsExactly(
                        new Filled(0, 8, List.of(2018, 2022)),
                        new Filled(3, 6, List.of(2018, 2022)),
                        new Filled(4, 12, List.of(2022)));
        assertThat(PanelImputation.of(YEARS, VALUES, PanelImputation.Method.LATEST, 1))
                .containsExactly(new Filled(3, 4, List.of(2018)));
    }

    @Test
    void beforeTheFirstValueOnlyConstantMethodsFill() {
        var years = new int[] {2020, 2021, 2022};
        var one = new double[] {GAP, 5, GAP};
        assertThat(PanelImputation.of(years, one, PanelImputation.Method.LATEST, ANY))
                .containsExactly(new Filled(2, 5, List.of(2021)));
        assertThat(PanelImputation.of(years, one, PanelImputation.Method.CONSTANT, ANY)).hasSize(2);
        assertThat(PanelImputation.of(years, one, PanelImputation.Method.LINEAR, ANY)).isEmpty();
        assertThat(PanelImputation.of(years, one, PanelImputation.Method.LINEAR_CONSTANT, ANY))
                .containsExactly(new Filled(0, 5, List.of(2021)), new Filled(2, 5, List.of(2021)));
    }

    @Test
    void aRegionMovesAsItsParentDid() {
        var years = new int[] {2019, 2020, 2021};
        var own = new double[] {10, GAP, GAP};
        var parent = new double[] {100, 110, GAP};
        assertThat(ParentImputation.of(years, own, parent, ParentImputation.Method.GROWTH))
                .containsExactly(new Filled(1, 11, List.of(2019, 2020)));
        assertThat(ParentImputation.of(years, own, parent, ParentImputation.Method.DIFFERENCE))
                .containsExactly(new Filled(1, 20, List.of(2019, 2020)));
        assertThat(ParentImputation.of(years, own, parent, ParentImputation.Method.LEVEL))
                .containsExactly(new Filled(1, 110, List.of(2020)));
        assertThat(
                        ParentImputation.of(
                                years,
                                own,
                                new double[] {-1, 5, GAP},
                                ParentImputation.Method.GROWTH))
                .isEmpty();
    }

    /// y = 2 + 3a − b, without error.
    @Test
    void aRegressionFindsItsLine() {
        var a = new double[] {1, 2, 3, 4, 5, 9};
        var b = new double[] {2, 1, 4, 3, 7, 1};
        var y = new double[] {3, 7, 7, 11, GAP, 28};
        var line = RegressionImputation.of(y, a, b).orElseThrow();
        assertThat(line.intercept()).isCloseTo(2, within(1e-12));
        assertThat(line.slopes()[0]).isCloseTo(3, within(1e-12));
        assertThat(line.slopes()[1]).isCloseTo(-1, within(1e-12));
        assertThat(line.r2()).isCloseTo(1, within(1e-12));
        assertThat(line.filled(y, a, b)[4]).isCloseTo(10, within(1e-12));
        assertThat(RegressionImputation.of(y, a, a)).isEmpty();
    }

    @Test
    void theBetterMethodHasTheSmallerError() {
        var random = new Random(5);
        int[] group = new int[200];
        var column = new double[200];
        Arrays.setAll(group, i -> i % 4);
        Arrays.setAll(column, i -> 10 * group[i] + random.nextGaussian());
        column[7] = GAP;
        var all = BackTest.of(column, x -> ColumnImputation.of(x, Centre.MEAN), 10, 1);
        var own = BackTest.of(column, x -> ColumnImputation.ofGroups(x, group, Centre.MEAN), 10, 1);
        assertThat(all.tried()).isEqualTo(199);
        assertThat(all.filled()).isEqualTo(199);
        assertThat(all.rootMeanSquare()).isCloseTo(Math.sqrt(125), within(1.5));
        assertThat(own.rootMeanSquare()).isCloseTo(1, within(0.2));
        assertThat(own.bias()).isCloseTo(0, within(0.2));
    }
}
