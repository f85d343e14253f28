package rim.engine.kernel.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import rim.engine.kernel.ReferenceTable;
import rim.engine.kernel.screening.UnitAvailability.Screen;

class ScreeningTest {

    /// Against COINr 1.1.14 on its ASEM data.
    @Test
    void denominatorsAndAvailability() {
        var raw = ReferenceTable.read("coin/Raw");
        var input = ReferenceTable.read("coin/MetaUnit");
        var meta = ReferenceTable.read("coin/MetaInd");
        var denominated = ReferenceTable.read("denominate/Denominated");
        var indicators = raw.header().subList(1, raw.header().size());
        for (String indicator : indicators) {
            var denominator = meta.texts("Denominator").get(meta.texts("iCode").indexOf(indicator));
            if (!denominator.isEmpty() && !denominator.equals("NA")) {
                denominated.requireNumbers(
                        indicator,
                        Denomination.of(raw.numbers(indicator), input.numbers(denominator), 1));
            }
        }
        var columns = denominated.numbers(indicators);
        compareScreen(columns, "byNA_0.9", new Screen(0.9, 0));
        compareScreen(columns, "byzeros_default", new Screen(0, 0.05));
        compareScreen(columns, "byNAandzeros_0.9", new Screen(0.9, 0.05));
    }

    private static void compareScreen(double[][] columns, String file, Screen screen) {
        var summary = ReferenceTable.read("screen/" + file + "_summary");
        var removed =
                new HashSet<>(ReferenceTable.read("screen/" + file + "_removed").texts("uCode"));
        var units = summary.texts("uCode");
        for (int unit = 0; unit < units.size(); unit++) {
            var available = UnitAvailability.of(columns, unit);
            assertThat(available.available())
                    .isCloseTo(summary.numbers("Dat_Avail")[unit], within(1e-15));
            assertThat(available.nonZero())
                    .isCloseTo(summary.numbers("Non_Zero")[unit], within(1e-15));
            assertThat(screen.keeps(available)).isEqualTo(!removed.contains(units.get(unit)));
        }
    }

    @Test
    void aUnitThatHasNothingIsNeverKept() {
        var columns = new double[][] {{Double.NaN, 0}, {Double.NaN, 3}};
        assertThat(new Screen(0, 0).keeps(UnitAvailability.of(columns, 0))).isFalse();
        assertThat(UnitAvailability.of(columns, 1)).isEqualTo(new UnitAvailability(0, 1, 1, 0.5));
    }

    @Test
    void statisticsOfIndicators() {
        var raw = ReferenceTable.read("coin/Raw");
        var stats = ReferenceTable.read("stats/stats_Raw");
        var limits = IndicatorStatistics.Limits.USUAL;
        for (String indicator : stats.texts("iCode")) {
            var own = IndicatorStatistics.of(raw.numbers(indicator)).orElseThrow();
            for (var number :
                    List.of(
                            List.of("Min", own.least()),
                            List.of("Max", own.greatest()),
                            List.of("Mean", own.mean()),
                            List.of("Median", own.median()),
                            List.of("Std", own.standardDeviation()),
                            List.of("Skew", own.shape().skewness()),
                            List.of("Kurt", own.shape().kurtosis()),
                            List.of("N.Avail", (double) own.available()),
                            List.of("N.NonZero", (double) own.nonZero()),
                            List.of("N.Unique", (double) own.unique()),
                            List.of("N.Same", (double) own.mostFrequent()))) {
                double expected = stats.lookup((String) number.get(0), "iCode", indicator);
                assertThat((Double) number.get(1))
                        .as("%s of %s", number.get(0), indicator)
                        .isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(expected))));
            }
            var flag = stats.texts("Flag.SkewKurt").get(stats.texts("iCode").indexOf(indicator));
            assertThat(own.hasOutliers(limits)).as(indicator).isEqualTo(flag.equals("OUT"));
        }
    }
}
