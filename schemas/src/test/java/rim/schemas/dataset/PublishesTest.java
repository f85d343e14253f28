package rim.schemas.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishesTest {
    private static Publishes relativeTo(@Nullable String dimension) {
        return new Publishes(
                "item", List.of("RII"), Map.of("1.1.3", List.of("lifelong_learning")), dimension);
    }

    @Test
    void theBaseYearIsTheOneInTheNameOfTheColumn() {
        var series = Map.of("item", "RII", "base", "Value relative to EU in 2018");
        assertThat(relativeTo("base").baseYear(series, 2024)).hasValue(2018);
        assertThat(relativeTo("base").baseYear(Map.of("base", "Value"), 2024)).isEmpty();
    }

    @Test
    void theBaseYearMayBeThatOfTheScore() {
        assertThat(relativeTo("year").baseYear(Map.of(), 2024)).hasValue(2024);
    }

    @Test
    void withoutAWordOfItThereIsNoBaseYear() {
        assertThat(relativeTo(null).baseYear(Map.of(), 2024)).isEmpty();
    }

    @Test
    void aCodeWithItsTitleIsTheCode() {
        var publishes = relativeTo(null);
        assertThat(publishes.nodesOf("1.1.3")).containsExactly("lifelong_learning");
        assertThat(publishes.nodesOf("1.1.3 Lifelong learning"))
                .containsExactly("lifelong_learning");
        assertThat(publishes.nodesOf("9.9.9")).isEmpty();
        assertThat(publishes.isIndex("RII")).isTrue();
    }
}
