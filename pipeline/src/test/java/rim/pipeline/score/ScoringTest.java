package rim.pipeline.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Methodology.Group;
import rim.schemas.methodology.Methodology.Reference;
import rim.schemas.methodology.Methodology.RegionChoice;
import rim.schemas.methodology.Methodology.YearChoice;
import rim.schemas.methodology.Node;
import rim.schemas.methodology.Treatment;
import rim.schemas.methodology.Treatment.Direction;
import rim.schemas.methodology.Treatment.Gaps;
import rim.schemas.methodology.Treatment.Normalisation;
import rim.schemas.methodology.Treatment.Outliers;
import rim.schemas.methodology.Treatment.Transformation;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;

class ScoringTest {
    private static final List<Region> SWEDEN =
            NutsList.of(NutsVersion.NUTS_2016).regions().stream()
                    .filter(r -> r.code().startsWith("SE") && r.level().orElse(-1) == 2)
                    .toList();
    private static final Treatment PLAIN =
            new Treatment(
                    Direction.HIGHER_IS_BETTER,
                    new Gaps.Latest(2),
                    new Outliers.None(),
                    new Transformation.None(),
                    new Normalisation.MinMax());

    private static Node leaf(String code) {
        return new Node(code, null, 1.0, List.of(), null, null, null);
    }

    private static Methodology methodology(Node... leaves) {
        return new Methodology(
                "test",
                "Test",
                "",
                "",
                2016,
                new RegionChoice(2, List.of()),
                new YearChoice(null, 1),
                PLAIN,
                0.5,
                new Node("root", null, 1.0, List.of(leaves), null, null, null),
                new Reference(null, List.of()),
                List.of(new Group("high", "High", 100.0), new Group("low", "Low", null)));
    }

    private static NodeScore find(List<NodeScore> scores, String node, String region) {
        return scores.stream()
                .filter(s -> s.node().equals(node) && s.region().equals(region))
                .findFirst()
                .orElseThrow();
    }

    private static IndicatorPanel panel(String indicator, double... values) {
        var panel = new IndicatorPanel();
        add(panel, indicator, values);
        return panel;
    }

    private static void add(IndicatorPanel panel, String indicator, double... values) {
        for (int i = 0; i < values.length; i++) {
            panel.put(indicator, SWEDEN.get(i).code(), 2019, values[i]);
        }
    }

    @Test
    void scoresRelativeScoresRanksAndGroupsFollowFromTheValues() {
        var scores = Scoring.of(methodology(leaf("a")), SWEDEN, panel("a", 10, 20, 30, 30));
        var second = find(scores, "root", SWEDEN.get(1).code());
        // scores 0, 0.5, 1, 1: their mean 0.625 is the reference
        assertThat(second.score()).isEqualTo(0.5);
        assertThat(second.relative()).isCloseTo(80, within(1e-12));
        assertThat(second.rank()).isEqualTo(3);
        assertThat(second.performanceGroup()).isEqualTo("low");
        var best = find(scores, "root", SWEDEN.get(3).code());
        assertThat(best.rank()).isEqualTo(1);
        assertThat(best.relative()).isCloseTo(160, within(1e-12));
        assertThat(best.performanceGroup()).isEqualTo("high");
    }

    @Test
    void aMissingIndicatorTakesItsWeightWithItAndTooFewLeaveNoScore() {
        var panel = panel("a", 1, 2, 3);
        add(panel, "b", 5, 1);
        var heavy = new Node("b", null, 3.0, List.of(), null, null, null);
        var scores = Scoring.of(methodology(leaf("a"), heavy), SWEDEN, panel);
        assertThat(find(scores, "root", SWEDEN.get(0).code()).score()).isEqualTo(0.75);
        var thin = find(scores, "root", SWEDEN.get(2).code());
        assertThat(thin.score()).isNull();
        assertThat(thin.rank()).isNull();
        assertThat(thin.coverage()).isEqualTo(0.25);
        assertThat(thin.missing()).isEqualTo("coverage 0.25 (at least 0.50 is needed)");
        var none = find(scores, "a", SWEDEN.get(7).code());
        assertThat(none.missing()).isEqualTo("no value from 2017 to 2019");
    }

    @Test
    void anOldValueIsCarriedWithItsYearUntilItIsTooOld() {
        var panel = panel("a", 1, 2);
        panel.put("a", SWEDEN.get(2).code(), 2017, 1.5);
        panel.put("a", SWEDEN.get(3).code(), 2016, 1.5);
        var scores = Scoring.of(methodology(leaf("a")), SWEDEN, panel);
        assertThat(find(scores, "a", SWEDEN.get(2).code()).score()).isEqualTo(0.5);
        assertThat(find(scores, "a", SWEDEN.get(2).code()).valueYear()).isEqualTo(2017);
        assertThat(find(scores, "a", SWEDEN.get(3).code()).score()).isNull();
    }

    @Test
    void equalValuesGiveNoScoreButAReason() {
        var scores = Scoring.of(methodology(leaf("a")), SWEDEN, panel("a", 4, 4, 4));
        assertThat(find(scores, "a", SWEDEN.get(0).code()).missing())
                .isEqualTo("all values are equal");
        assertThat(find(scores, "root", SWEDEN.get(0).code()).score()).isNull();
    }

    @Test
    void anExcludedOutlierDoesNotStretchTheBounds() {
        var exclude =
                new Treatment(
                        null, null, new Outliers.MeanSd(2, Treatment.Action.EXCLUDE), null, null);
        var node = new Node("a", null, 1.0, List.of(), exclude, null, null);
        var scores = Scoring.of(methodology(node), SWEDEN, panel("a", 1, 2, 3, 1, 2, 3, 2, 99));
        assertThat(find(scores, "a", SWEDEN.get(1).code()).score()).isEqualTo(0.5);
        assertThat(find(scores, "a", SWEDEN.get(7).code()).score()).isEqualTo(1);
        assertThat(find(scores, "a", SWEDEN.get(7).code()).value()).isEqualTo(99);
    }

    @Test
    void lessIsBetterWhereTheMethodologySaysSo() {
        var lower = new Treatment(Direction.LOWER_IS_BETTER, null, null, null, null);
        var node = new Node("a", null, 1.0, List.of(), lower, null, null);
        var scores = Scoring.of(methodology(node), SWEDEN, panel("a", 1, 2, 5));
        assertThat(find(scores, "a", SWEDEN.get(0).code()).rank()).isEqualTo(1);
        assertThat(find(scores, "a", SWEDEN.get(1).code()).score()).isEqualTo(0.75);
    }

    @Test
    void theAggregatesOwnFiguresAreTheReferenceWhereItHasAny() {
        var panel = panel("a", 0, 10, 5);
        add(panel, "b", 0, 10, 2);
        panel.put("a", "EU28", 2019, 8);
        var plain = methodology(leaf("a"), leaf("b"));
        var methodology =
                new Methodology(
                        "t",
                        "T",
                        "",
                        "",
                        2016,
                        plain.regions(),
                        plain.years(),
                        PLAIN,
                        0.5,
                        plain.tree(),
                        new Reference("EU28", List.of()),
                        plain.groups());
        var scores = Scoring.of(methodology, SWEDEN, panel);
        assertThat(find(scores, "a", SWEDEN.get(1).code()).relative())
                .isCloseTo(125, within(1e-12));
        // b: the mean of 0, 1 and 0.2 is 0.4; the index: the mean of 0.8 and 0.4 is 0.6
        assertThat(find(scores, "b", SWEDEN.get(1).code()).relative())
                .isCloseTo(250, within(1e-12));
        assertThat(find(scores, "root", SWEDEN.get(1).code()).relative())
                .isCloseTo(100 / 0.6, within(1e-9));
    }

    @Test
    void aPanelWithoutValuesHasNoScores() {
        assertThat(Scoring.of(methodology(leaf("a")), SWEDEN, new IndicatorPanel())).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24})
    void theOrderOfTheInputChangesNoBit(long seed) {
        var random = new Random(seed);
        var entries = new ArrayList<Object[]>();
        for (Region region : SWEDEN) {
            for (int year = 2012; year <= 2019; year++) {
                if (random.nextInt(4) > 0) {
                    entries.add(
                            new Object[] {
                                region.code(), year, Math.exp(random.nextGaussian() * 2)
                            });
                }
            }
        }
        var ris =
                new Treatment(
                        null,
                        null,
                        new Outliers.MeanSd(2, Treatment.Action.REPLACE),
                        new Transformation.PowerRoot(0.5, 4),
                        null);
        var methodology = methodology(new Node("a", null, 1.0, List.of(), ris, null, null));
        var once = Scoring.of(methodology, SWEDEN, panel(entries));
        Collections.shuffle(entries, random);
        var shuffled = new ArrayList<>(SWEDEN);
        Collections.shuffle(shuffled, random);
        assertThat(Scoring.of(methodology, shuffled, panel(entries))).isEqualTo(once);
        for (NodeScore each : once) {
            var score = each.score();
            if (score != null) {
                assertThat(score).isBetween(0.0, 1.0);
            }
        }
    }

    private static IndicatorPanel panel(List<Object[]> entries) {
        var panel = new IndicatorPanel();
        entries.forEach(e -> panel.put("a", (String) e[0], (Integer) e[1], (Double) e[2]));
        return panel;
    }
}
