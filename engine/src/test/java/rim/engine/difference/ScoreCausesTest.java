package rim.engine.difference;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.benchmark.Benchmark;
import rim.engine.difference.EditionSide.Place;
import rim.engine.methodology.RegionUnits;
import rim.engine.panel.Panel;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;

class ScoreCausesTest {
    private static final List<String> REGIONS =
            List.of("SE11", "SE12", "SE21", "SE22", "SE23", "SE31", "SE32", "SE33");
    private static final List<String> INDICATORS = List.of("a", "b", "c", "d");
    private static final List<String> NODES = List.of("index", "p", "q", "a", "b", "c", "d");
    private static final String METHODOLOGY =
            """
            {"name": "m", "title": "", "description": "", "source": "", "nuts": 2016,
             "regions": {"level": 2, "countries": ["SE"]},
             "indicator_defaults": {"gaps": [{"method": "GAPS"}], "normalisation": {"method": "NORM"}},
             "tree": {"code": "index", "children": [
               {"code": "p", "weight": WEIGHT, "children": [{"code": "a"}, {"code": "b"}]},
               {"code": "q", "children": [{"code": "c"}, {"code": "d"}]}]},
             "reference": {"countries": ["SE"]},
             "groups": [{"code": "high", "title": "", "above": 110},
                        {"code": "middle", "title": "", "above": 90},
                        {"code": "low", "title": ""}]}
            """;

    private static String methodology(String weight) {
        return methodology(weight, "latest", "min_max");
    }

    private static String methodology(String weight, String gaps, String normalisation) {
        return METHODOLOGY
                .replace("WEIGHT", weight)
                .replace("GAPS", gaps)
                .replace("NORM", normalisation);
    }

    private static Methodology read(String json) {
        try {
            return CheckedJson.published(
                    new ObjectMapper().readTree(json), "test", Methodology.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<Place, Double> values(int seed) {
        var random = new Random(seed);
        var values = new HashMap<Place, Double>();
        for (var indicator : INDICATORS) {
            for (var region : REGIONS) {
                for (int year = 2015; year <= 2018; year++) {
                    values.put(new Place(indicator, region, year), 10 + 90 * random.nextDouble());
                }
            }
        }
        return values;
    }

    private static EditionSide side(
            String json, Map<Place, Double> values, Set<Place> contributed) {
        var methodology = read(json);
        var panel = RegionUnits.panel(methodology);
        values.forEach((at, value) -> panel.value(at.variable(), at.unit(), at.year(), value));
        var built = panel.build();
        return new EditionSide(
                methodology,
                built.units(),
                built,
                contributed,
                Map.of(),
                published(methodology, built, 0));
    }

    private static EditionScores published(Methodology methodology, Panel panel, double moved) {
        var results = Benchmark.of(methodology, panel).results();
        var scores = new EditionScores(panel.units(), 2010, 2030);
        for (int node = 0; node < results.tree().size(); node++) {
            for (int year : results.scoredYears()) {
                for (int unit = 0; unit < results.scoredUnits(); unit++) {
                    int cell = results.panel().cell(year, unit);
                    scores.add(
                            results.tree().code(node),
                            panel.units().get(unit).code(),
                            results.panel().years()[year],
                            results.scores(node)[cell] + moved,
                            results.ranks(node)[cell],
                            results.group(node, cell));
                }
            }
        }
        return scores;
    }

    private static List<CauseOfChange> causes(EditionSide before, EditionSide after) {
        var causes = ScoreCauses.between(before, after, NODES);
        var rows = new ArrayList<CauseOfChange>();
        for (int place = 0; place < causes.places(); place++) {
            rows.add(causes.at(place));
        }
        return rows;
    }

    private static CauseOfChange at(List<CauseOfChange> rows, String node, String unit, int year) {
        return rows.stream()
                .filter(r -> r.node().equals(node) && r.unit().equals(unit) && r.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private static void addUp(CauseOfChange row) {
        if (row.scoreBefore() != null && row.scoreAfter() != null) {
            assertThat(sum(row.scores()))
                    .isCloseTo(row.scoreAfter() - row.scoreBefore(), within(1e-9));
        }
        if (row.rankBefore() != null && row.rankAfter() != null) {
            assertThat(sum(row.ranks()))
                    .isCloseTo(row.rankAfter() - row.rankBefore(), within(1e-9));
        }
        if (row.groupBefore() != null && row.groupAfter() != null) {
            assertThat(sum(row.groups()))
                    .isCloseTo(row.groupAfter() - row.groupBefore(), within(1e-9));
        }
    }

    private static double sum(Map<Cause, Double> parts) {
        return parts.values().stream().mapToDouble(x -> x).sum();
    }

    private static Map<Place, Double> changed(Map<Place, Double> values, Place at, double value) {
        var changed = new HashMap<>(values);
        changed.put(at, value);
        return changed;
    }

    private static final Place ONE = new Place("a", "SE12", 2017);

    private static void onlyCauseIs(Cause own, EditionSide before, EditionSide after) {
        var rows = causes(before, after);
        var changed = at(rows, "index", "SE12", 2017);
        assertThat(changed.scores()).containsOnlyKeys(own);
        assertThat(changed.ranks().keySet()).isSubsetOf(own);
        for (var row : rows) {
            addUp(row);
            var allowed = row.unit().equals("SE12") ? own : Cause.OTHERS;
            assertThat(row.scores().keySet()).as(row.toString()).isSubsetOf(allowed);
            assertThat(row.ranks().keySet()).as(row.toString()).isSubsetOf(allowed);
            assertThat(row.groups().keySet()).as(row.toString()).isSubsetOf(allowed);
        }
    }

    /// 200 is above all others, so that the bounds move too.
    @Test
    void aRevisionAloneIsAllOfTheDifferenceAndothersOweItToIt() {
        var values = values(1);
        onlyCauseIs(
                Cause.REVISED,
                side(methodology("1"), values, Set.of()),
                side(methodology("1"), changed(values, ONE, 200), Set.of()));
    }

    @Test
    void aNewValueAloneIsAllOfTheDifference() {
        var values = values(2);
        var without = new HashMap<>(values);
        without.remove(ONE);
        onlyCauseIs(
                Cause.NEW,
                side(methodology("1"), without, Set.of()),
                side(methodology("1"), values, Set.of()));
    }

    @Test
    void aValueThatIsGoneAloneIsAllOfTheDifference() {
        var values = values(3);
        var without = new HashMap<>(values);
        without.remove(ONE);
        onlyCauseIs(
                Cause.GONE,
                side(methodology("1"), values, Set.of()),
                side(methodology("1"), without, Set.of()));
    }

    @Test
    void aContributionAloneIsAllOfTheDifference() {
        var values = values(4);
        onlyCauseIs(
                Cause.CONTRIBUTED,
                side(methodology("1"), values, Set.of()),
                side(methodology("1"), changed(values, ONE, 55), Set.of(ONE)));
    }

    private static void allAreOwedTo(Cause cause, String before, String after, int gap) {
        var values = values(5);
        if (gap > 0) {
            values.remove(ONE);
            values.remove(new Place("c", "SE32", 2018));
        }
        var rows = causes(side(before, values, Set.of()), side(after, values, Set.of()));
        assertThat(rows).anyMatch(CauseOfChange::isOther);
        for (var row : rows) {
            addUp(row);
            assertThat(row.scores().keySet()).isSubsetOf(cause);
            assertThat(row.ranks().keySet()).isSubsetOf(cause);
            assertThat(row.groups().keySet()).isSubsetOf(cause);
        }
    }

    @Test
    void anotherMethodologyAloneIsAllOfTheDifference() {
        allAreOwedTo(Cause.METHODOLOGY, methodology("1"), methodology("3"), 0);
        allAreOwedTo(Cause.METHODOLOGY, methodology("1"), methodology("1", "latest", "z_score"), 0);
    }

    @Test
    void anotherTreatmentOfGapsAloneIsAllOfTheDifference() {
        allAreOwedTo(Cause.TREATMENT, methodology("1"), methodology("1", "linear", "min_max"), 1);
    }

    @Test
    void anotherNutsVersionAloneIsAllOfTheDifference() {
        var values = values(6);
        var ee = List.of("EE00", "HR03", "HR04", "HR02", "HR05", "HR06");
        var random = new Random(8);
        for (var indicator : INDICATORS) {
            for (var region : ee) {
                values.put(new Place(indicator, region, 2017), 10 + 90 * random.nextDouble());
            }
        }
        var before = methodology("1").replace("[\"SE\"]}", "[\"SE\", \"HR\", \"EE\"]}");
        var after = before.replace("\"nuts\": 2016", "\"nuts\": 2021");
        var rows = causes(side(before, values, Set.of()), side(after, values, Set.of()));
        assertThat(rows).anyMatch(CauseOfChange::isOther);
        for (var row : rows) {
            addUp(row);
            assertThat(row.scores().keySet()).isSubsetOf(Cause.NUTS);
            assertThat(row.ranks().keySet()).isSubsetOf(Cause.NUTS);
        }
    }

    @Test
    void whatThisProgramMakesOtherwiseIsOwedToTheProgram() {
        var before = side(methodology("1"), values(9), Set.of());
        var after =
                new EditionSide(
                        before.methodology(),
                        before.units(),
                        before.panel(),
                        Set.of(),
                        Map.of(),
                        published(before.methodology(), before.panel(), 0.125));
        for (var row : causes(before, after)) {
            addUp(row);
            var earlier = row.scoreBefore();
            var later = row.scoreAfter();
            if (earlier != null && later != null) {
                assertThat(row.scores())
                        .containsOnlyKeys(Cause.PROGRAM)
                        .containsEntry(Cause.PROGRAM, later - earlier);
            }
        }
    }

    /// Two values of the same weight, of which one is revised and one is contributed.
    @Test
    void twoCausesThatDoTheSameHaveTheSamePart() {
        var values = values(10);
        for (var region : REGIONS) {
            for (int year = 2015; year <= 2018; year++) {
                values.put(new Place("b", region, year), values.get(new Place("a", region, year)));
            }
        }
        var twin = new Place("b", "SE12", 2017);
        var after = changed(changed(values, ONE, 150), twin, 150);
        var row =
                at(
                        causes(
                                side(methodology("1"), values, Set.of()),
                                side(methodology("1"), after, Set.of(twin))),
                        "index",
                        "SE12",
                        2017);
        assertThat(row.scores()).containsOnlyKeys(Cause.REVISED, Cause.CONTRIBUTED);
        assertThat(row.scores().get(Cause.REVISED))
                .isCloseTo(row.scores().get(Cause.CONTRIBUTED), within(1e-12));
        assertThat(row.ranks().getOrDefault(Cause.REVISED, 0.0))
                .isCloseTo(row.ranks().getOrDefault(Cause.CONTRIBUTED, 0.0), within(1e-12));
    }

    @Test
    void anEditionBesideItselfHasNoCause() {
        var side = side(methodology("1"), values(11), Set.of());
        assertThat(causes(side, side)).noneMatch(CauseOfChange::isOther);
    }

    /// Everything at once: parts add up for every node, region and year, whatever the order in
    /// which values come in.
    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23, 24, 25, 26})
    void allCausesTogetherAddUpAndTheOrderOfValuesDoesNotMatter(int seed) {
        var random = new Random(seed);
        var before = values(seed);
        var after = new HashMap<>(before);
        var contributed = new HashSet<Place>();
        for (var place : List.copyOf(before.keySet())) {
            double chance = random.nextDouble();
            if (chance < 0.15) {
                after.put(place, requireNonNull(before.get(place)) + random.nextGaussian() * 9);
            } else if (chance < 0.2) {
                after.remove(place);
            } else if (chance < 0.25) {
                before.remove(place);
            } else if (chance < 0.3) {
                after.put(place, 10 + 90 * random.nextDouble());
                contributed.add(place);
            }
        }
        for (var region : REGIONS) {
            after.put(new Place("a", region, 2019), 100 * random.nextDouble());
        }
        var one = side(methodology("1"), before, Set.of());
        var other = side(methodology("2", "linear", "z_score"), after, contributed);
        var rows = causes(one, other);
        rows.forEach(ScoreCausesTest::addUp);
        assertThat(rows.stream().flatMap(r -> r.scores().keySet().stream()))
                .contains(
                        Cause.REVISED,
                        Cause.NEW,
                        Cause.GONE,
                        Cause.CONTRIBUTED,
                        Cause.TREATMENT,
                        Cause.METHODOLOGY,
                        Cause.OTHERS)
                .doesNotContain(Cause.PROGRAM);
        var shuffled = new ArrayList<>(after.entrySet());
        Collections.shuffle(shuffled, random);
        var again = new java.util.LinkedHashMap<Place, Double>();
        shuffled.forEach(e -> again.put(e.getKey(), e.getValue()));
        assertThat(causes(one, side(methodology("2", "linear", "z_score"), again, contributed)))
                .isEqualTo(rows);
    }

    private static final String OF_ONE =
            """
            {"name": "m", "title": "", "description": "", "source": "", "nuts": 2016,
             "regions": {"level": 2, "countries": ["SE"]}, "minimum_coverage": 0.9,
             "tree": {"code": "index", "children": [CHILDREN]}}
            """;

    private static EditionSide ofOne(String children, Map<Place, Double> values) {
        var json = OF_ONE.replace("CHILDREN", children);
        return side(json, values, Set.of());
    }

    /// The new indicator's values must be there before the methodology asks for them.
    @Test
    void onlyOrdersOnWhoseWayThereIsAScoreCount() {
        var before = new HashMap<Place, Double>();
        var after = new HashMap<Place, Double>();
        for (var region : REGIONS) {
            double value = REGIONS.indexOf(region);
            before.put(new Place("a", region, 2017), value);
            after.put(new Place("c", region, 2017), value * value);
        }
        after.putAll(before);
        var rows =
                causes(
                        ofOne("{\"code\": \"a\"}", before),
                        ofOne("{\"code\": \"a\"}, {\"code\": \"c\"}", after));
        rows.forEach(ScoreCausesTest::addUp);
        // 1/7, and the mean of 1/7 and 1/49
        assertThat(at(rows, "index", "SE12", 2017).scores())
                .containsOnlyKeys(Cause.METHODOLOGY)
                .hasEntrySatisfying(
                        Cause.METHODOLOGY,
                        part ->
                                assertThat(part)
                                        .isCloseTo((1.0 / 49 - 1.0 / 7) / 2, within(1e-12)));
    }

    /// Without the values of the one indicator and with those of another nothing leaves a score but
    /// all at once.
    @Test
    void whatSeveralCausesDoOnlyTogetherIsSaidToBeOfAllOfThem() {
        var before = new HashMap<Place, Double>();
        var after = new HashMap<Place, Double>();
        for (var region : REGIONS) {
            double value = REGIONS.indexOf(region);
            before.put(new Place("a", region, 2017), value);
            after.put(new Place("c", region, 2017), value * value);
        }
        var rows = causes(ofOne("{\"code\": \"a\"}", before), ofOne("{\"code\": \"c\"}", after));
        rows.forEach(ScoreCausesTest::addUp);
        assertThat(at(rows, "index", "SE12", 2017).scores()).containsOnlyKeys(Cause.TOGETHER);
    }

    @Test
    void theValuesBehindTheLargestPartAreNamed() {
        var values = values(12);
        var after = changed(changed(values, ONE, 200), new Place("c", "SE33", 2016), 500);
        var causes =
                ScoreCauses.between(
                        side(methodology("1"), values, Set.of()),
                        side(methodology("1"), after, Set.of()),
                        NODES);
        var behind = causes.behind();
        assertThat(behind.of("index", "SE12", 2017, Cause.REVISED)).containsExactly(ONE);
        assertThat(behind.of("index", "SE21", 2016, Cause.OTHERS))
                .first()
                .isEqualTo(new Place("c", "SE33", 2016));
        assertThat(behind.of("index", "SE21", 2016, Cause.REVISED)).isEmpty();
    }
}
