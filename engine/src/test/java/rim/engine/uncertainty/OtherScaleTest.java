package rim.engine.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.engine.benchmark.Benchmark;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;

/// Whatever is published, a variant whose scores have another level or spread is found, and one
/// that keeps to the scale is not.
class OtherScaleTest {
    private static Panel panel() {
        var panel = new Panel.Builder();
        var random = new Random(5);
        for (int unit = 0; unit < 40; unit++) {
            panel.unit(PanelUnit.scored("u" + unit));
            for (var each : List.of("a", "b", "c")) {
                panel.value(each, "u" + unit, 2020, Math.exp(0.3 * random.nextGaussian()));
            }
        }
        return panel.build();
    }

    private static List<OtherScale> found(String published, String variant) {
        var text =
                """
                {"name": "t", "title": "T", "description": "-", "source": "-",
                 "indicator_defaults": {"normalisation": PUBLISHED},
                 "uncertainty": {"draws": 10, "alternatives": [{"name": "choice", "of": [{}, VARIANT]}]},
                 "tree": {"code": "ix", "children": [{"code": "p", "children": [{"code": "a"}, {"code": "b"}]}, {"code": "c"}]}}
                """;
        var loaded =
                Methodologies.parse(
                        text.replace("PUBLISHED", published).replace("VARIANT", variant), "t");
        return OtherScale.of(Benchmark.of(loaded.methodology(), panel()).results());
    }

    private static String normalisation(String method) {
        return "{\"treatment\": {\"normalisation\": {\"method\": " + method + "}}}";
    }

    private static final String SHARES = "{\"method\": \"min_max\"}";
    private static final String PERCENT = "{\"method\": \"min_max\", \"low\": 0, \"high\": 100}";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"z_score\"",
                "\"z_score\", \"mean\": 0.4, \"sd\": 1",
                "\"z_score\", \"mean\": 100, \"sd\": 10",
                "\"min_max\", \"low\": 0, \"high\": 100",
                "\"min_max\", \"low\": 1, \"high\": 2",
                "\"rank\"",
                "\"borda\"",
            })
    void normalisationsToAnotherScaleAreFound(String method) {
        assertThat(found(SHARES, normalisation(method)))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.alternatives()).isEqualTo("choice");
                    assertThat(each.variant()).isEqualTo("#2");
                    assertThat(each.told()).startsWith("choice, #2: mean ");
                });
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"percentile_rank\"",
                "\"min_max\", \"low\": 0, \"high\": 1.2",
                "\"z_score\", \"mean\": 0.4, \"sd\": 0.2",
            })
    void thoseToTheSameAreNot(String method) {
        assertThat(found(SHARES, normalisation(method))).isEmpty();
    }

    @Test
    void theMeanAndDeviationThatAreToldBringAVariantToTheScale() {
        var found = found(PERCENT, normalisation("\"z_score\"")).getFirst().published();
        var method = "\"z_score\", \"mean\": " + found.mean() + ", \"sd\": " + found.deviation();
        assertThat(found(PERCENT, normalisation(method))).isEmpty();
    }

    @Test
    void anAggregationIsLookedAtBesideANormalisationToTheSameScale() {
        assertThat(
                        found(
                                SHARES,
                                "{\"treatment\": {\"normalisation\": {\"method\": \"percentile_rank\"}},"
                                        + " \"aggregation\": {\"method\": \"copeland\"}}"))
                .hasSize(1);
    }

    @Test
    void aMeanOfAnotherKindIsOnTheSameScaleAndACountOfWonComparisonsIsNot() {
        var positive = "{\"method\": \"min_max\", \"low\": 1, \"high\": 100}";
        for (var same : List.of("geometric", "harmonic")) {
            assertThat(found(positive, "{\"aggregation\": {\"method\": \"" + same + "\"}}"))
                    .as(same)
                    .isEmpty();
        }
        for (var other : List.of("copeland", "benefit_of_doubt")) {
            assertThat(found(positive, "{\"aggregation\": {\"method\": \"" + other + "\"}}"))
                    .as(other)
                    .hasSize(1);
        }
    }
}
