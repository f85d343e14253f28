package rim.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Results;
import rim.engine.explain.SmallBenchmark;
import rim.engine.uncertainty.SupposedDraws.Spread;
import rim.engine.uncertainty.Threads;
import rim.engine.whatif.WhatIf.Change;
import rim.schemas.RimException;

class WhatIfTest {
    private final Results results = SmallBenchmark.results();

    private Supposition unit(String code) {
        return Supposition.of(results, code, 2019);
    }

    private static Reach reach(double ambition) {
        return new Reach("all", List.of("P", "Q", "R", "S", "T"), 3, ambition);
    }

    @Test
    void theSameValuesComeToTheSame() {
        var prospect = unit("R").suppose(Map.of());
        assertThat(prospect.then()).isEqualTo(prospect.now());
        assertThat(prospect.changes()).isEmpty();
    }

    @Test
    void anotherValueIsScoredWithinTheBoundsAsTheyAre() {
        var unit = unit("P");
        double before = unit.value(unit.indicator("b"));
        var prospect = unit.suppose(Map.of("b", before + 4));
        var change = prospect.changes().getFirst();
        assertThat(change.from()).isEqualTo(before);
        assertThat(change.contribution())
                .isEqualTo(
                        0.5 * (change.scoreTo() - Objects.requireNonNull(change.scoreFrom())),
                        within(1e-14));
        assertThat(prospect.then().score() - prospect.now().score())
                .isEqualTo(change.contribution(), within(1e-14));
    }

    @Test
    void unitsToCompareWithAreThoseThatHaveValuesFarBack() {
        var all = LiftSearch.of(unit("Q"), new Goal.Places(1), reach(0.75)).reach();
        assertThat(all.units()).containsExactly("P", "Q", "R", "S", "T");
        var far = new Reach("all", all.units(), 100, 0.75);
        assertThat(LiftSearch.of(unit("Q"), new Goal.Places(1), far).reach().units()).isEmpty();
    }

    @Test
    void severalChangesAddUp() {
        var prospect = unit("P").suppose(Map.of("a", 22.0, "b", 21.0, "c", 20.0));
        assertThat(prospect.changes().stream().mapToDouble(Change::contribution).sum())
                .isEqualTo(prospect.then().score() - prospect.now().score(), within(1e-14));
        assertThat(prospect.then().rank()).isLessThan(prospect.now().rank());
    }

    @Test
    void aValueWhereThereWasNoneCounts() {
        var prospect = unit("T").suppose(Map.of("c", 40.0));
        assertThat(prospect.changes().getFirst().from()).isNull();
        assertThat(prospect.then().score()).isLessThan(prospect.now().score());
    }

    @Test
    void whatIsNoIndicatorIsAnErrorThatNamesThem() {
        assertThatThrownBy(() -> unit("P").suppose(Map.of("pillar", 1.0)))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("'pillar'")
                .hasMessageContaining("a, b, c");
    }

    @Test
    void theLeastChangeOfOneIndicatorReachesTheGoalAndLessDoesNot() {
        var lift = LiftSearch.of(unit("Q"), new Goal.Places(1), reach(1));
        var moves = lift.singles().stream().filter(Lift.Move::enough).toList();
        assertThat(moves).isNotEmpty();
        for (var move : moves) {
            assertThat(move.then().rank()).isLessThanOrEqualTo(lift.now().rank() - 1);
            double step = 0.005 * move.realistic() * Math.signum(move.to() - move.from());
            double less = move.to() - step;
            assertThat(unit("Q").suppose(Map.of(move.indicator(), less)).then().rank())
                    .isEqualTo(lift.now().rank());
            assertThat(move.effort())
                    .isEqualTo(move.improvement() / move.realistic(), within(1e-12));
            assertThat(move.needed()).isEqualTo(move.to(), within(1e-9));
        }
        assertThat(moves).isSortedAccordingTo(Comparator.comparingDouble(Lift.Move::effort));
    }

    @Test
    void lessIsBetterWhereTheDirectionSaysSo() {
        var lift = LiftSearch.of(unit("Q"), new Goal.Places(1), reach(1));
        assertThat(lift.singles())
                .filteredOn(m -> m.indicator().equals("c"))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.to()).isLessThan(m.from());
                    // every unit went down by 1 a year
                    assertThat(m.realistic()).isEqualTo(3, within(1e-12));
                });
    }

    @Test
    void theCombinationTakesNoMoreEffortThanTheBestIndicatorAlone() {
        var lift = LiftSearch.of(unit("Q"), new Goal.Places(1), reach(1));
        var combination = Objects.requireNonNull(lift.combination());
        assertThat(combination.effort())
                .isLessThanOrEqualTo(lift.singles().getFirst().effort() + 0.005);
        assertThat(combination.then().rank()).isEqualTo(lift.now().rank() - 1);
    }

    @Test
    void nothingRealisticIsSaidPlainly() {
        var lift = LiftSearch.of(unit("P"), new Goal.Places(4), reach(0));
        assertThat(lift.isPossible()).isFalse();
        assertThat(lift.singles()).noneMatch(Lift.Move::enough);
        assertThat(lift.most().rank()).isGreaterThan(1);
    }

    @Test
    void theNextGroupIsTheGoalAndTheBestHasNone() {
        var low =
                List.of("P", "Q", "R", "S", "T").stream()
                        .filter(u -> !"high".equals(unit(u).now().group()))
                        .findFirst()
                        .orElseThrow();
        var lift = LiftSearch.of(unit(low), new Goal.NextGroup(), reach(1));
        assertThat(lift.target().above()).isIn(70.0, 110.0);
        if (lift.isPossible()) {
            assertThat(Objects.requireNonNull(lift.combination()).then().relative())
                    .isGreaterThan(Objects.requireNonNull(lift.target().above()));
        }
        var high =
                List.of("P", "Q", "R", "S", "T").stream()
                        .filter(u -> "high".equals(unit(u).now().group()))
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(() -> LiftSearch.of(unit(high), new Goal.NextGroup(), reach(1)))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("best group");
    }

    @Test
    void whatNobodyImprovedOrIsAtItsBestIsNotCountedOn() {
        assertThat(LiftSearch.of(unit("Q"), new Goal.Places(1), reach(1)).idle())
                .containsExactly("a");
        var lift = LiftSearch.of(unit("Q"), new Goal.Places(1), new Reach("all", List.of(), 3, 1));
        assertThat(lift.idle()).containsExactly("a", "b", "c");
        assertThat(lift.isPossible()).isFalse();
    }

    @Test
    void withoutAChangeTheIntervalsAreThoseOfTheUncertaintyAnalysis() {
        var uncertain = SmallBenchmark.uncertain();
        var certainty = Threads.all().certainty(Benchmark.of(uncertain));
        for (String code : List.of("P", "Q", "R", "S", "T")) {
            var row =
                    certainty
                            .rows()
                            .filter(r -> r.node().equals("index") && r.year() == 2019)
                            .filter(r -> r.unit().equals(code))
                            .findFirst()
                            .orElseThrow();
            var spread = spread(Supposition.of(uncertain, code, 2019).suppose(Map.of()).then());
            assertThat(spread.draws()).isEqualTo(row.draws());
            assertThat(spread.scoreLow()).isCloseTo(row.score().low(), within(1e-12));
            assertThat(spread.scoreMedian()).isCloseTo(row.score().median(), within(1e-12));
            assertThat(spread.scoreHigh()).isCloseTo(row.score().high(), within(1e-12));
            assertThat(List.of(spread.rankBest(), spread.rankMedian(), spread.rankWorst()))
                    .containsExactly(row.rank().best(), row.rank().median(), row.rank().worst());
            assertThat(spread.groups().stream().mapToDouble(g -> g.probability()).sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    private static Spread spread(WhatIf.Standing standing) {
        return Objects.requireNonNull(standing.spread());
    }

    @Test
    void aBetterValueMovesTheWholeInterval() {
        var unit = Supposition.of(SmallBenchmark.uncertain(), "P", 2019);
        var prospect = unit.suppose(Map.of("b", unit.value(unit.indicator("b")) + 12));
        assertThat(spread(prospect.then()).scoreLow())
                .isGreaterThan(spread(prospect.now()).scoreHigh());
        assertThat(spread(prospect.then()).scoreMedian())
                .isCloseTo(prospect.then().score(), within(0.1));
        assertThat(this.unit("P").suppose(Map.of()).then().spread()).isNull();
    }

    @Test
    void whatJustReachesAGoalReachesItInSomeDrawsOnly() {
        var unit = Supposition.of(SmallBenchmark.uncertain(), "Q", 2019);
        var lift = LiftSearch.of(unit, new Goal.Places(1), reach(1));
        assertThat(lift.singles())
                .filteredOn(Lift.Move::enough)
                .isNotEmpty()
                .allSatisfy(move -> {
                    double sure = Objects.requireNonNull(spread(move.then()).goal());
                    assertThat(sure).isBetween(0.1, 0.99);
                });
        assertThat(Objects.requireNonNull(spread(lift.most()).goal()))
                .isGreaterThan(Objects.requireNonNull(spread(lift.now()).goal()));
    }
}
