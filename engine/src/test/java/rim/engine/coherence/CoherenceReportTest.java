package rim.engine.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import rim.engine.benchmark.Results;
import rim.engine.coherence.Coherence.Influence;
import rim.engine.coherence.Coherence.PairOfNodes;
import rim.engine.coherence.Coherence.Relation;
import rim.engine.explain.SmallBenchmark;
import rim.engine.kernel.multivariate.Correlation;
import rim.engine.kernel.multivariate.CorrelationMethod;
import rim.schemas.methodology.CoherenceScope.Stage;

class CoherenceReportTest {
    private final Results results = SmallBenchmark.results();
    private final int year = results.panel().year(2016);

    private static PairOfNodes pair(Coherence coherence, String first, String second) {
        return coherence.correlations().stream()
                .filter(p -> p.first().equals(first) && p.second().equals(second))
                .filter(p -> p.method().equals("pearson"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPairOfNodesOfAnyLevelIsThereOnceByEachMethod() {
        var coherence = CoherenceReport.of(results, Stage.NORMALISED, year);
        // index, pillar, a, b, c
        assertThat(coherence.correlations()).hasSize(3 * 10);
        assertThat(pair(coherence, "index", "pillar").relation())
                .isEqualTo(Relation.CHILD_AND_PARENT);
        assertThat(pair(coherence, "index", "a").relation()).isEqualTo(Relation.BELOW_AND_ABOVE);
        assertThat(pair(coherence, "a", "b").relation()).isEqualTo(Relation.SIBLINGS);
        assertThat(pair(coherence, "a", "c").relation()).isEqualTo(Relation.APART);
    }

    @Test
    void theStageDecidesWhichDataOfIndicatorsAreCorrelated() {
        var raw = pair(CoherenceReport.of(results, Stage.INDICATORS, year), "a", "c");
        var scored = pair(CoherenceReport.of(results, Stage.NORMALISED, year), "a", "c");
        int first = results.panel().cell(year, 0);
        var a = java.util.Arrays.copyOfRange(results.observed(0), first, first + 5);
        var c = java.util.Arrays.copyOfRange(results.observed(2), first, first + 5);
        assertThat(raw.coefficient())
                .isEqualTo(
                        Correlation.of(a, c, CorrelationMethod.PEARSON)
                                .orElseThrow()
                                .coefficient());
        // c is better when it is lower
        assertThat(Objects.requireNonNull(raw.coefficient())).isNegative();
        assertThat(Objects.requireNonNull(scored.coefficient())).isPositive();
    }

    @Test
    void adjustedProbabilitiesAreNeverSmaller() {
        assertThat(CoherenceReport.of(results, Stage.NORMALISED, year).correlations())
                .filteredOn(p -> p.pValue() != null)
                .isNotEmpty()
                .allSatisfy(p -> {
                    assertThat(p.holm()).isGreaterThanOrEqualTo(p.pValue());
                    assertThat(p.benjaminiHochberg()).isBetween(p.pValue(), p.holm());
                });
    }

    @Test
    void weightsAreSharesAndRelativeImportanceAddsUpAmongSiblings() {
        var importance = CoherenceReport.of(results, Stage.NORMALISED, year).importance();
        assertThat(importance)
                .filteredOn(i -> i.node().equals("b"))
                .singleElement()
                .satisfies(i -> {
                    assertThat(i.weight()).isEqualTo(0.75);
                    assertThat(i.share()).isEqualTo(0.5, within(1e-15));
                });
        assertThat(
                        importance.stream()
                                .filter(i -> i.parent().equals("pillar"))
                                .mapToDouble(Influence::relativeImportance)
                                .sum())
                .isEqualTo(1, within(1e-12));
    }

    @Test
    void eachAggregateIsLookedAtByItsParts() {
        var coherence = CoherenceReport.pooled(results, Stage.NORMALISED);
        assertThat(coherence.units()).isEqualTo(30);
        assertThat(coherence.aggregates())
                .extracting(Coherence.Aggregate::node)
                .containsExactly("index", "pillar");
        var pillar = coherence.aggregates().getLast();
        assertThat(pillar.components()).hasSize(2);
        assertThat(pillar.components().stream().mapToDouble(Coherence.Component::explained).sum())
                .isEqualTo(1, within(1e-12));
    }
}
