package rim.engine.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.engine.benchmark.Benchmark;
import rim.engine.difference.EditionSide.Place;
import rim.engine.kernel.attribution.Shapley;
import rim.engine.methodology.RegionUnits;
import rim.engine.panel.Panel;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;

/// Parts over the causes that can reach a place beside those over all sets of all causes.
class ReachTest {
    private static final List<String> NODES = List.of("index", "p", "q", "a", "b", "c", "d");
    private static final String METHODOLOGY =
            """
            {"name": "m", "title": "", "description": "", "source": "", "nuts": 2016,
             "regions": {"level": 2, "countries": ["SE"]},
             "indicator_defaults": {"gaps": [GAPS], "normalisation": {"method": "min_max"}},
             "tree": {"code": "index", "children": [
               {"code": "p", "weight": WEIGHT, "children": [{"code": "a"}, {"code": "b"}]},
               {"code": "q", "children": [{"code": "c"}, {"code": "d"}], "aggregation": {"method": "Q"}}]},
             MORE
             "reference": {"countries": ["SE"]},
             "groups": [{"code": "high", "title": "", "above": 110},
                        {"code": "middle", "title": "", "above": 90},
                        {"code": "low", "title": ""}]}
            """;

    private static Methodology methodology(String weight, String gaps, String q, String more) {
        var json =
                METHODOLOGY
                        .replace("WEIGHT", weight)
                        .replace("GAPS", gaps)
                        .replace("\"Q\"", "\"" + q + "\"")
                        .replace("MORE", more)
                        .replace('\'', '"');
        try {
            return CheckedJson.published(
                    new ObjectMapper().readTree(json), "test", Methodology.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Values of four years, of which a tenth is missing; the later side has a fifth otherwise, and
    /// some more or less.
    private static EditionSide side(
            Methodology methodology, boolean isAfter, int lastYear, Set<Place> sent) {
        var panel = RegionUnits.panel(methodology);
        var units = RegionUnits.panel(methodology).build().units();
        var random = new Random(5);
        for (var indicator : List.of("a", "b", "c", "d")) {
            for (var unit : units) {
                for (int year = 2015; year <= 2018; year++) {
                    double value = 10 + 90 * random.nextDouble();
                    double luck = random.nextDouble();
                    var place = new Place(indicator, unit.code(), year);
                    if (luck < 0.1 || year > lastYear || (luck < 0.2 && !isAfter)) {
                        continue;
                    }
                    if (isAfter && luck > 0.92) {
                        continue;
                    }
                    if (luck > 0.87 && luck < 0.9) {
                        sent.add(place);
                        value *= isAfter ? 1.3 : 1;
                    }
                    value *= isAfter && luck > 0.6 && luck < 0.75 ? 0.8 : 1;
                    panel.value(indicator, unit.code(), year, value);
                }
            }
        }
        var built = panel.build();
        return new EditionSide(
                methodology,
                built.units(),
                built,
                isAfter ? sent : Set.of(),
                Map.of(),
                published(methodology, built));
    }

    private static EditionScores published(Methodology methodology, Panel panel) {
        var results = Benchmark.of(methodology, panel).results();
        var scores = new EditionScores(panel.units(), 2015, 2018);
        for (int node = 0; node < results.tree().size(); node++) {
            for (int year : results.scoredYears()) {
                for (int unit = 0; unit < results.scoredUnits(); unit++) {
                    int cell = results.panel().cell(year, unit);
                    scores.add(
                            results.tree().code(node),
                            panel.units().get(unit).code(),
                            results.panel().years()[year],
                            results.scores(node)[cell],
                            results.ranks(node)[cell],
                            results.group(node, cell));
                }
            }
        }
        return scores;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {'method':'latest'}        | {'method':'linear'}       | arithmetic | 2018 |
                    {'method':'latest'}        | {'method':'latest','max_age':1} | arithmetic | 2017 |
                    {'method':'none'}          | {'method':'none'}         | geometric  | 2018 |
                    {'method':'parent_growth'} | {'method':'parent_level'} | arithmetic | 2018 |
                    {'method':'latest'}        | {'method':'column'}       | arithmetic | 2018 |
                    {'method':'latest'}        | {'method':'linear'}       | copeland   | 2018 |
                    {'method':'latest'}        | {'method':'linear'}       | arithmetic | 2018 | 'screening':{'least_availability':0.9},
                    {'method':'latest'}        | {'method':'linear'}       | arithmetic | 2018 | 'screening':{'least_availability':0.9,'when':'after_gaps'},
                    {'method':'latest'}        | {'method':'linear'}       | arithmetic | 2018 | 'country_correction':{'apply':true,'index':[{'country':'SE','value':110}]},
                    {'method':'latest'}        | {'method':'linear'}       | arithmetic | 2017 | 'base_years':[2016],
                    """)
    void partsAreThoseOverAllSetsOfAllCauses(
            String gaps, String laterGaps, String q, int lastYear, String more) {
        var sent = new HashSet<Place>();
        var words = more == null ? "" : more;
        var before = side(methodology("1", gaps, q, words), false, lastYear, sent);
        var after = side(methodology("2", laterGaps, q, words), true, 2018, sent);
        var coalitions = new Coalitions(before, after);
        var players = coalitions.present();
        assertThat(players).contains(Cause.OTHERS, Cause.GONE, Cause.REVISED, Cause.NEW);
        var units =
                before.units().stream()
                        .filter(u -> u.isScored())
                        .map(u -> u.code())
                        .sorted()
                        .toList();
        var results = everySet(coalitions, players, units);
        var causes = ScoreCauses.between(before, after, NODES);
        for (int place = 0; place < causes.places(); place++) {
            var row = causes.at(place);
            int year = Arrays.binarySearch(coalitions.values().years(), row.year());
            int at = year * units.size() + units.indexOf(row.unit());
            for (var measure : row.isInBoth() ? Measure.values() : new Measure[0]) {
                int node = NODES.indexOf(row.node());
                var all =
                        Arrays.stream(results)
                                .mapToDouble(of -> of[measure.place()][node][at])
                                .toArray();
                assertParts(row, measure, all, players);
            }
        }
    }

    /// What every set of causes comes to, by measure, node and place.
    private static double[][][][] everySet(
            Coalitions coalitions, List<Cause> players, List<String> units) {
        var own = EnumSet.noneOf(Cause.class);
        players.stream().filter(Cause::isOfOwnValues).forEach(own::add);
        var scores = new CoalitionScores(coalitions, NODES, units, own);
        var results = new double[1 << players.size()][][][];
        for (int set = 0; set < results.length; set++) {
            var come = EnumSet.noneOf(Cause.class);
            for (int player = 0; player < players.size(); player++) {
                if ((set >> player & 1) == 1) {
                    come.add(players.get(player));
                }
            }
            results[set] = scores.buffer();
            scores.of(come, (node, unit) -> true, results[set]);
        }
        return results;
    }

    private static void assertParts(
            CauseOfChange row, Measure measure, double[] all, List<Cause> players) {
        var found =
                switch (measure) {
                    case SCORE -> row.scores();
                    case RANK -> row.ranks();
                    case GROUP -> row.groups();
                };
        double change = all[all.length - 1] - all[0];
        var parts = Shapley.of(all);
        if (parts.isPresent() && !Double.isNaN(change)) {
            for (int player = 0; player < players.size(); player++) {
                assertThat(found.getOrDefault(players.get(player), 0.0))
                        .as(row + " " + measure + " " + players.get(player))
                        .isCloseTo(parts.get()[player], within(1e-9));
            }
        }
        assertThat(found.containsKey(Cause.TOGETHER))
                .isEqualTo(parts.isEmpty() && Math.abs(change) > 1e-12);
    }
}
