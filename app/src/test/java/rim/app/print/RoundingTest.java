package rim.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingTest {
    @Test
    void aNumberIsRoundedAsTheFormatterDoes() {
        var random = new Random(4711);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(9) - 2);
            if (Math.abs(value) < 0.0005) {
                continue;
            }
            for (int decimals = 0; decimals <= 3; decimals++) {
                if (Math.abs(value) >= 0.5 * Math.pow(10, -decimals)) {
                    assertThat(Rounding.text(value, decimals))
                            .isEqualTo(String.format(Locale.ROOT, "%." + decimals + "f", value));
                }
            }
        }
    }

    @Test
    void whatWouldBeShownAsNothingKeepsTwoDigits() {
        assertThat(Rounding.text(0.000123456, 3)).isEqualTo("0.00012");
        assertThat(Rounding.text(-0.000123456, 3)).isEqualTo("-0.00012");
        assertThat(Rounding.text(0.0, 2)).isEqualTo("0.00");
        assertThat(Rounding.text(-0.0, 2)).isEqualTo("0.00");
    }

    @Test
    void aShareThatIsNotQuiteNoneOrAllIsNotSaidToBe() {
        assertThat(Rounding.percent(0.996)).isEqualTo("99.6%");
        assertThat(Rounding.percent(0.99996)).isEqualTo("99.996%");
        assertThat(Rounding.percent(0.004)).isEqualTo("0.4%");
        assertThat(Rounding.percent(0.9949)).isEqualTo("99%");
        assertThat(Rounding.percent(0.005)).isEqualTo("1%");
        assertThat(Rounding.percent(0.345)).isEqualTo("35%");
        assertThat(Rounding.percent(1)).isEqualTo("100%");
        assertThat(Rounding.percent(0)).isEqualTo("0%");
        // a sum of tenths that is one but for rounding
        assertThat(Rounding.percent(0.9999999999999999)).isEqualTo("100%");
    }

    @Test
    void noChanceIsSaidToBeNone() {
        assertThat(Rounding.chance(0)).isEqualTo("< 0.001");
        assertThat(Rounding.chance(0.0004)).isEqualTo("< 0.001");
        assertThat(Rounding.chance(0.0006)).isEqualTo("= 0.001");
        assertThat(Rounding.chance(0.034)).isEqualTo("= 0.034");
        assertThat(Rounding.chance(1)).isEqualTo("= 1.00");
    }

    @Test
    void theSmallestFractionTellsHowManyDecimals() {
        assertThat(Rounding.decimals(List.of(0.5, 1000.0))).isEqualTo(3);
        assertThat(Rounding.decimals(List.of(5.5, 1000.0))).isEqualTo(2);
        assertThat(Rounding.decimals(List.of(-55.5, 0.0))).isEqualTo(1);
        assertThat(Rounding.decimals(List.of(5555.5))).isZero();
        assertThat(Rounding.decimals(List.of(3, 4L, new BigDecimal("5")))).isZero();
        assertThat(Rounding.decimals(List.of(Double.NaN, Double.POSITIVE_INFINITY))).isZero();
    }
}
