package rim.engine.kernel.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class VarianceBenefitTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double[][] COLUMNS = {{1, 2, 4, 3, 7}, {5, 1, 2, 6, 3}, {2, 2.5, 3, 4, 1}};

    @Test
    void theIntervalOfAVarianceIsThatOfAllSamplesThereAre() {
        double[] column = COLUMNS[0];
        double mean = 0;
        double square = 0;
        for (int sample = 0; sample < 3125; sample++) {
            double[] drawn = new double[5];
            for (int i = 0, rest = sample; i < 5; i++, rest /= 5) {
                drawn[i] = column[rest % 5];
            }
            double sum = 0;
            double squares = 0;
            for (double x : drawn) {
                sum += x;
                squares += x * x;
            }
            double variance = (squares - sum * sum / 5) / 4;
            mean += variance / 3125;
            square += variance * variance / 3125;
        }
        double own = 5.3; // of 1, 2, 4, 3, 7
        double reach = 1.959963984540054 * Math.sqrt(square - mean * mean);
        var interval = VarianceBenefit.interval(column, 0.95);
        assertThat(interval.low()).isCloseTo(2 * own - mean - reach, within(1e-9));
        assertThat(interval.high()).isCloseTo(2 * own - mean + reach, within(1e-9));
    }

    @Test
    void weightsStandToEachOtherAsVariancesDo() {
        // the programme as it is published, solved by HiGHS (SciPy 1.17)
        assertThat(VarianceBenefit.of(COLUMNS, 0.95))
                .containsExactly(
                        new double[] {
                            0.7852488105578213, 0.4646072156580534, 0.7757744855113367, 1, 1
                        },
                        within(1e-9));
        assertThat(VarianceBenefit.of(COLUMNS, 0.5))
                .containsExactly(
                        new double[] {
                            0.6810392956440199, 0.3870291296689874, 0.6939014780278498, 1, 1
                        },
                        within(1e-9));
    }

    @Test
    void variancesOfWhichNothingIsKnownBindNothing() {
        var free =
                BenefitOfDoubt.of(COLUMNS, ShareLimits.none(3)).stream()
                        .mapToDouble(found -> found.orElseThrow().score())
                        .toArray();
        assertThat(VarianceBenefit.of(COLUMNS, 0.999999)).containsExactly(free, EXACT);
    }

    @Test
    void aGapHasNoWeight() {
        double[][] columns = {{1, 2, 4}, {Double.NaN, 3, 1}};
        assertThat(VarianceBenefit.of(columns, 0.9)[0]).isCloseTo(0.25, EXACT);
        assertThat(VarianceBenefit.of(new double[][] {{Double.NaN, 1}}, 0.9)[0]).isNaN();
    }
}
