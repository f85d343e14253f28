package rim.engine.kernel.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final int[] YEARS = {2015, 2016, 2018, 2019, 2020};

    /// Growth by a tenth a year: by definition.
    @Test
    void steadyGrowthIsFoundAsItIs() {
        var values = new double[YEARS.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = 40 * Math.pow(1.1, YEARS[i] - 2015);
        }
        var trend = Trend.of(YEARS, values).orElseThrow();
        assertThat(trend.annualGrowth()).isCloseTo(0.1, within(1e-12));
        assertThat(trend.fitted()).isCloseTo(0.1, within(1e-12));
        assertThat(trend.percentageChange()).isCloseTo(100 * (Math.pow(1.1, 5) - 1), within(1e-10));
        assertThat(trend.low()).isCloseTo(0.1, within(1e-6));
        assertThat(trend.high()).isCloseTo(0.1, within(1e-6));
    }

    /// R: `confint(lm(log(y) ~ t))` by hand for y = 1, 2, 3 at t = 0, 1, 2: slope ln(3) / 2,
    /// residual (2 ln 2 − ln 3)² / 6, and t of one degree of freedom is tan(0.475 π).
    @Test
    void theIntervalIsThatOfTheSlope() {
        var trend = Trend.of(new int[] {2000, 2001, 2002}, new double[] {1, 2, 3}).orElseThrow();
        double slope = Math.log(3) / 2;
        double error = Math.sqrt(Math.pow(2 * Math.log(2) - Math.log(3), 2) / 6 / 2);
        double t = Math.tan(0.475 * Math.PI);
        assertThat(trend.fitted()).isCloseTo(Math.expm1(slope), within(1e-12));
        assertThat(trend.low()).isCloseTo(Math.expm1(slope - t * error), within(1e-9));
        assertThat(trend.high()).isCloseTo(Math.expm1(slope + t * error), within(1e-6));
    }

    @Test
    void whatIsNotAboveZeroHasNoRateAndFewYearsNoInterval() {
        var below = Trend.of(new int[] {2000, 2001, 2002}, new double[] {-2, 1, 3}).orElseThrow();
        assertThat(below.percentageChange()).isEqualTo(250);
        assertThat(below.annualGrowth()).isNull();
        assertThat(below.fitted()).isNull();
        var two = Trend.of(new int[] {2000, 2002}, new double[] {1, 1.21}).orElseThrow();
        assertThat(two.annualGrowth()).isCloseTo(0.1, within(1e-12));
        assertThat(two.low()).isNull();
        var zero = Trend.of(new int[] {2000, 2002}, new double[] {0, 1}).orElseThrow();
        assertThat(zero.percentageChange()).isNull();
        assertThat(
                        Trend.of(
                                YEARS,
                                new double[] {1, Double.NaN, Double.NaN, Double.NaN, Double.NaN}))
                .isEmpty();
    }

    /// The ratio is 1e309, which no number holds; its third root is 1e103.
    @Test
    void theRateOfARatioThatNoNumberHoldsIsFound() {
        var trend = Trend.of(new int[] {2018, 2021}, new double[] {1e-300, 1e9}).orElseThrow();
        assertThat(Objects.requireNonNull(trend.annualGrowth()) / 1e103)
                .isCloseTo(1, within(1e-10));
    }

    /// Intervals hold the true rate in 95 % of series with lognormal errors.
    @Test
    void intervalsHoldTheTruth() {
        int held = 0;
        var random = new Random(5);
        for (int run = 0; run < 4000; run++) {
            var values = new double[YEARS.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.exp(0.05 * (YEARS[i] - 2015) + 0.1 * random.nextGaussian());
            }
            var trend = Trend.of(YEARS, values).orElseThrow();
            double rate = Math.expm1(0.05);
            if (Objects.requireNonNull(trend.low()) <= rate
                    && rate <= Objects.requireNonNull(trend.high())) {
                held++;
            }
        }
        assertThat(held / 4000.0).isBetween(0.94, 0.96);
    }
}
