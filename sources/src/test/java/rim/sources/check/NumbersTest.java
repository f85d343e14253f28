package rim.sources.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "+.",
                "1e",
                "e5",
                "1e1234",
                "NaN",
                "Infinity",
                "0x1p3",
                "1d",
                "1,5",
                "1 2",
                "١٢",
                "1.2.3",
                "--1",
                "1e999",
                "1-2",
                ":"
            })
    void whatIsNoNumberIsNone(String text) {
        assertThat(Numbers.parse(text)).isNaN();
    }

    @Test
    void everyNumberIsReadAsTheJdkReadsIt() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            var text =
                    (random.nextInt(3) == 0 ? "-" : "")
                            + random.nextLong(0, (long) Math.pow(10, random.nextInt(1, 18)))
                            + (random.nextBoolean()
                                    ? "."
                                            + random.nextLong(
                                                    0, (long) Math.pow(10, random.nextInt(1, 9)))
                                    : "")
                            + (random.nextInt(20) == 0 ? "e" + random.nextInt(-300, 200) : "");
            assertThat(Numbers.parse(text)).as(text).isEqualTo(0 + Double.parseDouble(text));
        }
        assertThat(Numbers.parse("+.5")).isEqualTo(0.5);
        assertThat(Numbers.parse("5.")).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-0", "\u22120", "-0.00", "-.0", "-0e5", "-0.0000000000000000", "-1e-400"})
    void zeroHasNoSign(String text) {
        assertThat(Double.doubleToRawLongBits(Numbers.parse(text))).isZero();
    }
}
