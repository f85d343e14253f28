package rim.engine.kernel.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ObservedRateTest {
    /// Wilson's interval of 8 of 10 at 95 percent, as textbooks have it: 0.490 to 0.943.
    @Test
    void independentCasesHaveWilsonsInterval() {
        var cases = new int[10];
        Arrays.fill(cases, 1);
        var rate = ObservedRate.of(cases, new int[] {1, 1, 1, 1, 1, 1, 1, 1, 0, 0}, 0.95);
        // ten clusters of one leave a little more open than ten cases
        assertThat(rate.low()).isCloseTo(0.490, within(0.02));
        assertThat(rate.high()).isCloseTo(0.943, within(0.01));
        assertThat(rate.rate()).isEqualTo(0.8);
    }

    @Test
    void casesThatAreAlikeLeaveMoreOpen() {
        var alike = ObservedRate.of(new int[] {20, 20, 20, 20}, new int[] {20, 20, 0, 0}, 0.9);
        var mixed = ObservedRate.of(new int[] {20, 20, 20, 20}, new int[] {11, 9, 10, 10}, 0.9);
        assertThat(alike.high() - alike.low()).isGreaterThan(2 * (mixed.high() - mixed.low()));
    }

    @Test
    void whatNeverHappenedIsAsSureAsThereAreClusters() {
        var rate = ObservedRate.of(new int[] {50, 50, 50}, new int[3], 0.9);
        assertThat(rate.low()).isZero();
        assertThat(rate.high()).isBetween(0.4, 0.6);
    }

    @Test
    void theTrueRateIsHeldAsOftenAsIsSaid() {
        var random = new Random(5);
        int held = 0;
        for (int draw = 0; draw < 1000; draw++) {
            var cases = new int[40];
            var happened = new int[40];
            for (int c = 0; c < 40; c++) {
                cases[c] = 1 + random.nextInt(12);
                double own = random.nextBoolean() ? 0.1 : 0.3;
                for (int i = 0; i < cases[c]; i++) {
                    happened[c] += random.nextDouble() < own ? 1 : 0;
                }
            }
            var rate = ObservedRate.of(cases, happened, 0.9);
            held += rate.low() <= 0.2 && 0.2 <= rate.high() ? 1 : 0;
        }
        assertThat(held).isBetween(865, 935);
    }
}
