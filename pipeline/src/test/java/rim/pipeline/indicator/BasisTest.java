package rim.pipeline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rim.schemas.indicator.Indicator;
import rim.schemas.indicator.Recipe;
import rim.schemas.region.NutsVersion;

/// What decides whether indicators are made again. That the datasets do, `UnchangedSourcesTest`
/// says.
class BasisTest {
    private static Basis of(String version, String methodology) {
        return Basis.of(Map.of("rim", version), methodology, List.of(), Map.of());
    }

    private static Shares shares(int more) {
        var indicators =
                IntStream.range(10, 30)
                        .mapToObj(i -> "i" + i)
                        .map(code -> new Indicator(code, "", "", null, "", null, take(code)))
                        .toList();
        var observations = new HashMap<String, Long>();
        indicators.forEach(i -> observations.put(i.code(), 4342L));
        observations.merge("i13", (long) more, Long::sum);
        return Shares.of(indicators, observations, List.of());
    }

    private static Recipe take(String component) {
        return new Recipe.Take(component);
    }

    @Test
    void anotherProgramOrMethodologyMakesEverythingAnew() {
        assertThat(of("1", "m")).isEqualTo(of("1", "m"));
        assertThat(of("2", "m").program()).isNotEqualTo(of("1", "m").program());
        assertThat(of("1", "n").program()).isNotEqualTo(of("1", "m").program());
    }

    @Test
    void anotherVersionOfNutsMakesEverythingAnew() {
        var basis = new Basis("program", new TreeMap<>());
        var one = basis.of(shares(0), List.of(), List.of(NutsVersion.parse(2021)));
        var other = basis.of(shares(0), List.of(), List.of(NutsVersion.parse(2024)));
        assertThat(one).hasSize(2).doesNotHaveDuplicates().doesNotContainAnyElementsOf(other);
    }

    @Test
    void aFewMoreObservationsDoNotMoveWhereSharesBegin() {
        assertThat(shares(334).makings()).isEqualTo(shares(0).makings()).hasSize(2);
    }
}
