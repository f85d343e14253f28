package rim.pipeline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PartTest {
    private static double sum(double... values) {
        return Part.sum(
                DoubleStream.of(values)
                        .mapToObj(value ->
                                new Part("", "SE33", 2021, 2020, value, null, "", "", null))
                        .toList());
    }

    @Test
    void aSumHasTheDecimalsThatAReaderWouldGetByHand() {
        assertThat(sum(1.4, 0.63)).isEqualTo(2.03);
        assertThat(sum(0.1, 0.2)).isEqualTo(0.3);
        assertThat(sum(0.1, 0.7, 0.1)).isEqualTo(0.9);
        assertThat(sum(1e300, 1e300)).isEqualTo(2e300);
        assertThat(Double.doubleToRawLongBits(sum(-0.0))).isZero();
        assertThat(Double.doubleToRawLongBits(sum(-0.0, -0.0))).isZero();
        assertThat(sum(1, Double.NaN)).isNaN();
        assertThat(sum(Double.NaN)).isNaN();
    }

    /// Whatever the values and their order: decimals of a source, up to 15 digits, are summed as
    /// whole numbers of their last place would be.
    @Test
    void noSumOfDecimalsMissesByItsLastBit() {
        var random = new Random(20261130);
        for (int i = 0; i < 10_000; i++) {
            var values = new ArrayList<Double>();
            long whole = 0;
            for (int j = 0; j < 2 + i % 5; j++) {
                long hundredths = random.nextLong(10_000_000);
                values.add(hundredths / 100.0);
                whole += hundredths;
            }
            var parts = values.stream().mapToDouble(Double::doubleValue).toArray();
            assertThat(sum(parts)).as(List.copyOf(values).toString()).isEqualTo(whole / 100.0);
        }
    }
}
