package rim.engine.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.ScoreDigests;
import rim.engine.benchmark.ScoreRows;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;

/// A node whose digest is the same has the same rows, whatever changed elsewhere.
class DrawDigestsTest {
    private static final String GAPS = "\"gaps\": { \"method\": \"latest\" }";

    /// What changes in one cell of the panel.
    private enum Change {
        VALUE,
        GONE,
        FLAG
    }

    @ParameterizedTest
    @ValueSource(strings = {"open-6", "open-2026", "ris-2019", "ris-2023", "themes-2026"})
    void whatHasTheSameDigestHasTheSameRows(String preset) {
        requireThatTheSameDigestMeansTheSameRows(few(Methodologies.load(preset).text()), 5);
    }

    /// Gaps that are filled from other indicators, other units and other years.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"column\"",
                "\"row\", \"of\": \"all\"",
                "\"neighbours\"",
                "\"regression\", \"on\": [\"gdp\"]",
                "\"nowcast\"",
                "\"best\", \"of\": [{ \"method\": \"row\" }, { \"method\": \"column\" }]",
                "\"linear\"",
                "\"parent_growth\""
            })
    void gapsAreFilledFromElsewhere(String method) {
        var text = few(Methodologies.load("open-6").text());
        var indicator =
                Methodologies.load("open-6")
                        .methodology()
                        .tree()
                        .all()
                        .filter(Node::isIndicator)
                        .findFirst()
                        .orElseThrow()
                        .code();
        assertThat(text).contains(GAPS);
        requireThatTheSameDigestMeansTheSameRows(
                text.replace(
                        GAPS, "\"gaps\": { \"method\": " + method.replace("gdp", indicator) + " }"),
                1);
    }

    /// Whether a unit is left out depends on what all indicators have.
    @ParameterizedTest
    @ValueSource(strings = {"before_gaps", "after_gaps"})
    void unitsAreScreenedByAllIndicators(String when) {
        var text = few(Methodologies.load("open-6").text());
        int at = text.indexOf("\"tree\"");
        requireThatTheSameDigestMeansTheSameRows(
                text.substring(0, at)
                        + "\"screening\": { \"when\": \""
                        + when
                        + "\", \"least_availability\": 0.8 }, "
                        + text.substring(at),
                0);
    }

    private static String few(String text) {
        return text.replaceAll("\"draws\": \\d+", "\"draws\": 12");
    }

    /// @param least how many nodes have the same digest at least
    private static void requireThatTheSameDigestMeansTheSameRows(String text, int least) {
        var methodology = Methodologies.parse(text, "changed").methodology();
        var before = Benchmark.of(methodology, panel(methodology, null));
        var rows = rows(before);
        var scores = ScoreDigests.of(before.results());
        var draws = DrawDigests.of(before);
        for (Change change : Change.values()) {
            var after = Benchmark.of(methodology, panel(methodology, change));
            var changed = rows(after);
            int stayed = 0;
            for (int node = 0; node < rows.size(); node++) {
                var name = change + " " + before.tree().code(node);
                boolean isSame = ScoreDigests.of(after.results())[node].equals(scores[node]);
                stayed += isSame ? 1 : 0;
                if (isSame) {
                    assertThat(changed.get(node).scores())
                            .as(name)
                            .isEqualTo(rows.get(node).scores());
                }
                if (DrawDigests.of(after)[node].equals(draws[node])) {
                    assertThat(isSame).as(name).isTrue();
                    assertThat(changed.get(node)).as(name).isEqualTo(rows.get(node));
                }
            }
            if (change != Change.FLAG) {
                assertThat(changed).as(change.name()).isNotEqualTo(rows);
            }
            assertThat(stayed).as(change.name()).isGreaterThanOrEqualTo(least);
        }
    }

    /// The rows of one node.
    private record Rows(
            List<List<@Nullable Object>> scores, List<List<@Nullable Object>> certainty) {}

    private static List<Rows> rows(Benchmark benchmark) {
        var scores = new ScoreRows(benchmark.results());
        var draws = new CertaintyRows(new Threads(1).certainty(benchmark));
        var rows = new ArrayList<Rows>();
        for (int node = 0; node < benchmark.tree().size(); node++) {
            var certainty = new ArrayList<>(draws.certainty(node).toList());
            certainty.addAll(draws.probabilities(node).toList());
            certainty.addAll(draws.changes(node).toList());
            rows.add(new Rows(scores.of(node).toList(), certainty));
        }
        return rows;
    }

    /// Regions of three countries over four years, with gaps and flags.
    ///
    /// @param change what is otherwise in the third region's second year, by the second indicator
    private static Panel panel(Methodology methodology, @Nullable Change change) {
        var random = new Random(4);
        var codes = methodology.tree().all().filter(Node::isIndicator).map(Node::code).toList();
        var panel = new Panel.Builder();
        for (String country : new TreeSet<>(List.of("AT", "FI", "SE"))) {
            panel.unit(new PanelUnit(country, null, false, null, country, Map.of()));
            for (int region = 0; region < 4; region++) {
                var unit = country + "1" + region;
                panel.unit(new PanelUnit(unit, null, true, country, country, Map.of()));
            }
            for (int i = 0; i < codes.size(); i++) {
                for (int year = 2020; year < 2024; year++) {
                    panel.value(codes.get(i), country, year, 10 + random.nextDouble());
                    for (int region = 0; region < 4; region++) {
                        double value = 5 + Math.exp(random.nextGaussian());
                        boolean isGone = random.nextInt(9) == 0;
                        var flags = random.nextInt(5) == 0 ? "e" : "";
                        if (country.equals("FI") && region == 2 && year == 2021 && i == 1) {
                            isGone = change == Change.GONE;
                            value = change == Change.VALUE ? 6.5 : 6;
                            flags = change == Change.FLAG ? "u" : "";
                        }
                        if (!isGone) {
                            panel.value(codes.get(i), country + "1" + region, year, value, flags);
                        }
                    }
                }
            }
        }
        return panel.build();
    }
}
