package rim.engine.method.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.engine.method.MethodSettings;

class OrderWeightsTest {
    private static MethodSettings settings(String name, Object value) {
        return new MethodSettings(
                List.of(OrderWeights.WEIGHTS, OrderWeights.BEST, OrderWeights.WORST),
                new TreeMap<>(Map.of(name, value)));
    }

    /// Weights for the greatest score first.
    @ParameterizedTest
    @CsvSource({
        "best, 1, 1 0 0 0",
        "best, 3, 1 1 1 0",
        "best, 4, 1 1 1 1",
        "worst, 1, 0 0 0 1",
        "worst, 3, 0 1 1 1",
        "worst, 4, 1 1 1 1"
    })
    void theBestOrTheWorstSoManyCountAlike(String which, int count, String weights) {
        assertThat(OrderWeights.over(settings(which, count), 4))
                .containsExactly(
                        Arrays.stream(weights.split(" "))
                                .mapToDouble(Double::parseDouble)
                                .toArray());
    }

    @Test
    void givenWeightsStandInTheirOrder() {
        assertThat(OrderWeights.over(settings("weights", List.of(3, 0.0, 1)), 3))
                .containsExactly(3, 0, 1);
    }
}
