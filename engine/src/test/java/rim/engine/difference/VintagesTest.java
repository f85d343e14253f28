package rim.engine.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rim.engine.benchmark.Benchmark;
import rim.engine.difference.EditionSide.Place;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;

/// Two real vintages of one table: Eurostat's tgs00042, expenditure on research and development by
/// region, as it was in February and in May 2026. 2,080 values are the same, 249 were revised, 48
/// are new and none is gone.
class VintagesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("rim.shared", "shared"), "data", "eurostat-2026");
    private static final String GERD = "gerd";
    private static final String METHODOLOGY =
            """
            {"name": "m", "title": "", "description": "", "source": "",
             "indicator_defaults": {"gaps": [{"method": "latest"}],
               "normalisation": {"method": "min_max"}},
             "reference": {},
             "groups": [{"code": "high", "title": "", "above": 110}, {"code": "low", "title": ""}],
             "tree": {"code": "index", "children": [{"code": "gerd"}]}}
            """;

    private static Map<Place, Double> february() throws IOException {
        var values = new HashMap<Place, Double>();
        var lines = Files.readAllLines(FOLDER.resolve("eurostat_tgs00042_gerd_rd_expenditure.csv"));
        var columns = List.of(lines.getFirst().split(","));
        for (var line : lines.subList(1, lines.size())) {
            // names of regions may have commas within quotes
            var cells = line.replaceAll("\"[^\"]*\"", "").split(",", -1);
            var value = cells[columns.indexOf("OBS_VALUE")];
            if (!value.isEmpty()) {
                values.put(
                        new Place(
                                GERD,
                                cells[columns.indexOf("geo")],
                                Integer.parseInt(cells[columns.indexOf("TIME_PERIOD")])),
                        Double.parseDouble(value));
            }
        }
        return values;
    }

    private static Map<Place, Double> may() throws IOException {
        var values = new HashMap<Place, Double>();
        var lines = Files.readAllLines(FOLDER.resolve("estat_tgs00042.tsv"));
        var years = lines.getFirst().split("\t");
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split("\t");
            var region = cells[0].substring(cells[0].lastIndexOf(',') + 1).strip();
            for (int i = 1; i < cells.length; i++) {
                var text = cells[i].strip().split(" ")[0];
                if (!text.startsWith(":")) {
                    values.put(
                            new Place(GERD, region, Integer.parseInt(years[i].strip())),
                            Double.parseDouble(text));
                }
            }
        }
        return values;
    }

    private static EditionSide side(Map<Place, Double> values, Set<String> regions)
            throws IOException {
        var methodology =
                CheckedJson.published(
                        new ObjectMapper().readTree(METHODOLOGY), "test", Methodology.class);
        var panel = new Panel.Builder().variable(GERD);
        regions.forEach(code ->
                panel.unit(code.length() == 4 ? PanelUnit.scored(code) : PanelUnit.beside(code)));
        values.forEach((at, value) -> panel.value(GERD, at.unit(), at.year(), value));
        var built = panel.build();
        return new EditionSide(
                methodology,
                built.units(),
                built,
                Set.of(),
                Map.of(),
                published(Benchmark.of(methodology, built)));
    }

    private static EditionScores published(Benchmark benchmark) {
        var results = benchmark.results();
        var scores = new EditionScores(results.panel().units(), 2000, 2030);
        for (int node = 0; node < results.tree().size(); node++) {
            for (int year : results.scoredYears()) {
                for (int unit = 0; unit < results.scoredUnits(); unit++) {
                    int cell = results.panel().cell(year, unit);
                    scores.add(
                            results.tree().code(node),
                            results.panel().units().get(unit).code(),
                            results.panel().years()[year],
                            results.scores(node)[cell],
                            results.ranks(node)[cell],
                            results.group(node, cell));
                }
            }
        }
        return scores;
    }

    @Test
    void everyDifferenceBetweenTheVintagesIsOwedToRevisionsNewValuesAndOthers() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "No files in " + FOLDER);
        var before = february();
        var after = may();
        var both = new HashSet<>(before.keySet());
        both.retainAll(after.keySet());
        long revised =
                both.stream().filter(p -> !Objects.equals(before.get(p), after.get(p))).count();
        assertThat(List.of(both.size() - revised, revised, (long) after.size() - both.size()))
                .containsExactly(2080L, 249L, 48L);
        assertThat(before).hasSize(both.size());

        var regions = new TreeSet<String>();
        after.keySet().forEach(p -> regions.add(p.unit()));
        var causes =
                ScoreCauses.between(
                        side(before, regions), side(after, regions), List.of("index", GERD));
        var own = EnumSet.of(Cause.REVISED, Cause.NEW);
        var ofScores = EnumSet.noneOf(Cause.class);
        var ofRanks = EnumSet.noneOf(Cause.class);
        for (int place = 0; place < causes.places(); place++) {
            var change = causes.at(place);
            ofScores.addAll(change.scores().keySet());
            ofRanks.addAll(change.ranks().keySet());
            if (change.isInBoth()) {
                addUp(change.scores(), change.scoreAfter(), change.scoreBefore());
                addUp(change.ranks(), change.rankAfter(), change.rankBefore());
                addUp(change.groups(), change.groupAfter(), change.groupBefore());
            }
            if (isSame(change.unit(), before, after)) {
                assertThat(change.scores().keySet()).doesNotContainAnyElementsOf(own);
                assertThat(change.ranks().keySet()).doesNotContainAnyElementsOf(own);
            }
        }
        // the least and the greatest value of all are the same, and with them every bound
        assertThat(ofScores).containsExactlyInAnyOrder(Cause.REVISED, Cause.NEW);
        assertThat(ofRanks).containsExactlyInAnyOrder(Cause.REVISED, Cause.NEW, Cause.OTHERS);
    }

    private static void addUp(
            Map<Cause, Double> parts, @Nullable Number after, @Nullable Number before) {
        if (after != null && before != null) {
            assertThat(parts.values().stream().mapToDouble(x -> x).sum())
                    .isCloseTo(after.doubleValue() - before.doubleValue(), within(1e-9));
        }
    }

    private static boolean isSame(
            String region, Map<Place, Double> before, Map<Place, Double> after) {
        return after.entrySet().stream()
                .filter(e -> e.getKey().unit().equals(region))
                .allMatch(e -> e.getValue().equals(before.get(e.getKey())));
    }
}
