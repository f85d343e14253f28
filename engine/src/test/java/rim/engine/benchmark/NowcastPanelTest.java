package rim.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;

/// Nowcasts of real figures that are known: a third of the regions is hidden in the newest year.
class NowcastPanelTest {
    private static final String[] INDICATORS = {
        "TERT_25_64", "EMP_KIS", "HRST_PC_POP", "EMP_C_HTC_MH"
    };
    private static final int NEWEST = 2018;

    private record Cell(String region, int year) {}

    @Test
    void whatIsHiddenIsFoundBetterThanByTheLatestValueAndAsWellAsIsSaid() throws IOException {
        var file =
                Path.of(System.getProperty("rim.shared", "shared"), "data", "panel")
                        .resolve("i40_core_long.csv");
        Assumptions.assumeTrue(Files.exists(file), "No shared data: " + file);
        var known = new HashMap<String, Map<Cell, Double>>();
        for (String line : Files.readAllLines(file)) {
            var words = line.split(",", -1);
            if (words.length == 4 && !words[3].equals("value") && words[1].length() == 4) {
                known.computeIfAbsent(words[0], i -> new HashMap<>())
                        .put(
                                new Cell(words[1], Integer.parseInt(words[2])),
                                Double.parseDouble(words[3]));
            }
        }
        double ratios = 0;
        for (String indicator : INDICATORS) {
            ratios += ratio(known, indicator);
        }
        assertThat(ratios / INDICATORS.length).isLessThan(1);
    }

    private static double ratio(Map<String, Map<Cell, Double>> known, String indicator) {
        var values = known.getOrDefault(indicator, Map.of());
        var random = new Random(1);
        var hidden = new HashSet<Cell>();
        values.keySet().stream()
                .filter(cell -> cell.year() == NEWEST)
                .sorted((a, b) -> a.region().compareTo(b.region()))
                .filter(cell -> random.nextInt(3) == 0)
                .forEach(hidden::add);
        var panel = new Panel.Builder();
        for (String each : INDICATORS) {
            known.getOrDefault(each, Map.of())
                    .forEach((cell, value) -> {
                        panel.unit(PanelUnit.scored(cell.region()));
                        boolean isShown = !(each.equals(indicator) && hidden.contains(cell));
                        if (cell.year() <= NEWEST && isShown) {
                            panel.value(each, cell.region(), cell.year(), value);
                        }
                    });
        }
        var results =
                Benchmark.of(Methodologies.parse(text(), "test").methodology(), panel.build())
                        .results();
        int number = results.tree().indicator(results.tree().number(indicator));
        double own = 0;
        double latest = 0;
        double said = 0;
        int count = 0;
        for (Cell cell : hidden) {
            int at =
                    results.panel()
                            .cell(
                                    results.panel().year(NEWEST),
                                    results.panel().unit(cell.region()));
            var before = values.get(new Cell(cell.region(), NEWEST - 1));
            double found = results.filled(number)[at];
            if (before != null && !Double.isNaN(found)) {
                double truth = values.getOrDefault(cell, Double.NaN);
                own += Math.pow(found - truth, 2);
                latest += Math.pow(before - truth, 2);
                said +=
                        Math.pow(
                                Objects.requireNonNull(results.gaps().error(number, at))
                                        .rootMeanSquare(),
                                2);
                count++;
            }
        }
        assertThat(count).isGreaterThan(40);
        // the error that is told is that which is made, but for chance and for what a year brings
        assertThat(Math.sqrt(said / own)).as("told over made, " + indicator).isBetween(0.6, 1.7);
        return Math.sqrt(own / latest);
    }

    private static String text() {
        var children = new StringBuilder();
        for (String each : INDICATORS) {
            children.append(children.isEmpty() ? "" : ",").append("{'code':'" + each + "'}");
        }
        return ("{'name':'test','title':'-','description':'-','source':'-',"
                        + "'indicator_defaults':{'gaps':{'method':'nowcast'}},"
                        + "'tree':{'code':'index','children':["
                        + children
                        + "]}}")
                .replace('\'', '"');
    }
}
