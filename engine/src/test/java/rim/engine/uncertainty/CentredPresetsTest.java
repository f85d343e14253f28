package rim.engine.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.benchmark.Benchmark;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;

/// What presets publish lies in the midst of what they vary, over made-up values as skewed as those
/// of regions.
class CentredPresetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open-6",
                "open-2026",
                "themes-2026",
                "ris-2019",
                "ris-2021",
                "ris-2023",
                "ris-2025",
                "eis-2025"
            })
    void noPresetPublishesAtTheEdgeOfWhatItVaries(String name) {
        var benchmark = benchmark(name, "\"draws\": 1000", "\"draws\": 200");
        double level = Objects.requireNonNull(benchmark.methodology().uncertainty()).level();
        var certainty = Threads.all().certainty(benchmark);
        var centred = Centred.of(benchmark.results(), certainty.rows());
        assertThat(centred)
                .filteredOn(each -> each.node().equals(benchmark.tree().code(0)))
                .singleElement()
                .satisfies(index -> {
                    assertThat(index.scores()).isGreaterThan(50);
                    assertThat(index.isOff(level)).as(index.toString()).isFalse();
                });
        assertThat(OtherScale.of(benchmark.results())).isEmpty();
    }

    /// Values as they are, which no published score is of.
    @Test
    void whatIsVariedToOneSideAloneIsFound() {
        var text = Methodologies.load("open-6").text();
        int from = text.indexOf("\"alternatives\"");
        int to = text.indexOf("\"weights\"", from);
        var oneSided =
                text.substring(0, from)
                        + "\"alternatives\": [{ \"name\": \"outliers\", \"of\": ["
                        + " { \"name\": \"none\", \"treatment\": { \"outliers\":"
                        + " { \"method\": \"none\" } } },"
                        + " { \"name\": \"none, and as it is\", \"treatment\": { \"outliers\":"
                        + " { \"method\": \"none\" }, \"transformation\":"
                        + " { \"method\": \"none\" } } }] }], "
                        + text.substring(to);
        var benchmark =
                Benchmark.of(
                        Methodologies.parse(
                                        oneSided.replace("\"draws\": 1000", "\"draws\": 200"),
                                        "one-sided")
                                .methodology(),
                        panel(Methodologies.load("open-6").methodology()));
        var centred = Centred.of(benchmark.results(), Threads.all().certainty(benchmark).rows());
        assertThat(centred).anyMatch(each -> each.isOff(0.9));
    }

    private static Benchmark benchmark(String name, String what, String by) {
        var loaded = Methodologies.load(name);
        var methodology = Methodologies.parse(loaded.text().replace(what, by), name).methodology();
        return Benchmark.of(methodology, panel(methodology));
    }

    private static Panel panel(Methodology methodology) {
        var random = new Random(8);
        var countries = new TreeSet<>(Objects.requireNonNull(methodology.reference()).countries());
        if (countries.isEmpty()) {
            countries.add("SE");
        }
        var codes = methodology.tree().all().filter(Node::isIndicator).map(Node::code).toList();
        var panel = new Panel.Builder();
        int number = 0;
        for (String country : countries) {
            for (int region = 0; region < 3; region++) {
                var unit = String.format(Locale.ROOT, "%s%02d", country, region);
                panel.unit(new PanelUnit(unit, null, true, null, country, java.util.Map.of()));
                double level = random.nextGaussian();
                for (int i = 0; i < codes.size(); i++) {
                    double value = Math.exp(0.7 * level + 0.5 * random.nextGaussian());
                    panel.value(codes.get(i), unit, 2022, value);
                    panel.value(
                            codes.get(i), unit, 2023, value * (1 + 0.05 * random.nextGaussian()));
                }
                number++;
            }
        }
        assertThat(number).isGreaterThan(0);
        return panel.build();
    }
}
