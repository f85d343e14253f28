package rim.engine.kernel.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.ReferenceTable;
import rim.engine.kernel.normalisation.RankScale.Ties;

/// Against COINr 1.1.14 on its ASEM data, after treatment.
class NormalisationParityTest {
    private final ReferenceTable meta = ReferenceTable.read("input/ASEM_iMeta");
    private final ReferenceTable treated = ReferenceTable.read("treat/default_Screened_data");
    private final ReferenceTable gaps = ReferenceTable.read("denominate/Denominated");

    private interface Method {
        Optional<? extends Fitted> of(String indicator, double[] base, Polarity polarity);
    }

    private void compare(String file, ReferenceTable data, double least, Method method) {
        var expected = ReferenceTable.read("normalise/" + file);
        for (String indicator : indicators()) {
            var base = data.numbers(indicator);
            var fitted = method.of(indicator, base, polarity(indicator));
            if (fitted.isPresent()) {
                expected.requireNumbers(indicator, fitted.get().applied(base), least);
            } else {
                // no rule here; the reference divides by 0
                assertThat(expected.numbers(indicator)[0]).isNaN();
            }
        }
    }

    private List<String> indicators() {
        return treated.header().subList(1, treated.header().size());
    }

    private Polarity polarity(String indicator) {
        return meta.lookup("Direction", "iCode", indicator) > 0
                ? Polarity.POSITIVE
                : Polarity.NEGATIVE;
    }

    @Test
    void minMaxOfAnyRange() {
        compare("minmax_0_100", treated, 0, (i, x, p) -> MinMaxNormalisation.of(x, p, 0, 100));
        compare("minmax_1_100", treated, 0, (i, x, p) -> MinMaxNormalisation.of(x, p, 1, 100));
        compare("minmax_0_1", treated, 0, (i, x, p) -> MinMaxNormalisation.of(x, p, 0, 1));
        compare(
                "minmax_0_100_Denominated_withNA",
                gaps,
                0,
                (i, x, p) -> MinMaxNormalisation.of(x, p, 0, 100));
    }

    /// A score near the mean is what is left of a difference: to 1e-12 of a standard deviation.
    @Test
    void zScores() {
        compare("zscore_0_1", treated, 0.1, (i, x, p) -> ZScore.of(x, p, 0, 1));
        compare("zscore_10_2", treated, 0, (i, x, p) -> ZScore.of(x, p, 10, 2));
    }

    /// The reference puts the sign on the values and keeps its bounds 0 and 100: in the units of a
    /// negative indicator these are −100 and 0.
    @Test
    void scaledByGivenBounds() {
        compare(
                "scaled_0_100",
                treated,
                0,
                (i, x, p) ->
                        p == Polarity.POSITIVE
                                ? Scaled.of(0, 100, p, 100)
                                : Scaled.of(-100, 0, p, 100));
    }

    @Test
    void ranks() {
        compare("rank_min", treated, 0, (i, x, p) -> RankScale.rank(x, p, Ties.LEAST));
        compare("rank_average", treated, 0, (i, x, p) -> RankScale.rank(x, p, Ties.AVERAGE));
        compare("borda", treated, 0, (i, x, p) -> RankScale.borda(x, p));
        compare("prank", treated, 0, (i, x, p) -> RankScale.percentile(x, p));
        compare("prank_Denominated_withNA", gaps, 0, (i, x, p) -> RankScale.percentile(x, p));
    }

    @Test
    void distances() {
        compare("dist2max", treated, 0, (i, x, p) -> DistanceToMaximum.of(x, p));
        compare(
                "dist2ref_row1",
                treated,
                0,
                (i, x, p) -> DistanceToReference.of(x, p, x[0], Cap.NONE));
        compare(
                "dist2ref_row1_cap",
                treated,
                0,
                (i, x, p) -> DistanceToReference.of(x, p, x[0], Cap.AT_ONE));
        compare(
                "dist2targ_iMeta",
                treated,
                0,
                (i, x, p) ->
                        DistanceToTarget.of(x, p, meta.lookup("Target", "iCode", i), Cap.NONE));
    }

    @Test
    void goalpostsInNaturalUnits() {
        for (var beyond : Goalposts.Beyond.values()) {
            var file =
                    beyond == Goalposts.Beyond.TRUNCATE ? "goalposts_trunc" : "goalposts_notrunc";
            var used = ReferenceTable.read("normalise/goalposts_used");
            compare(
                    file,
                    treated,
                    0,
                    (i, x, p) ->
                            Goalposts.of(
                                    used.lookup("goalpost_lower", "iCode", i),
                                    used.lookup("goalpost_upper", "iCode", i),
                                    p,
                                    100,
                                    beyond));
        }
    }

    /// The reference turns every negative indicator round; its positive ones are right.
    @Test
    void fractionOfMaximumOfPositiveIndicators() {
        var expected = ReferenceTable.read("normalise/fracmax");
        for (String indicator : indicators()) {
            if (polarity(indicator) == Polarity.POSITIVE) {
                var base = treated.numbers(indicator);
                var fitted = FractionOfMaximum.of(base, Polarity.POSITIVE).orElseThrow();
                expected.requireNumbers(indicator, fitted.applied(base));
            }
        }
    }
}
