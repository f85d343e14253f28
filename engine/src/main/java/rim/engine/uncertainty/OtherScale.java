package rim.engine.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import rim.engine.benchmark.Results;
import rim.schemas.methodology.Uncertainty.Alternatives;
import rim.schemas.methodology.Uncertainty.Variant;

/// A variant whose scores are on another scale than those that are published, such as z-scores
/// around 0 beside shares from 0 to 100. Intervals of scores, and groups by limits of scores, then
/// mix two measures; only ranks can be compared.
///
/// @param alternatives name of what is varied
/// @param variant its name; where it has none, its number among them, such as `#2`
/// @param published level and spread of the published scores
/// @param varied those of the variant's
public record OtherScale(String alternatives, String variant, Level published, Level varied) {
    /// Means of other kinds, such as harmonic beside arithmetic ones, spread scores of aggregates
    /// up to twice as much or as little.
    private static final double MOST_SPREAD = 3;

    /// A mean of scores lies between them, but for penalties; sums and counts do not.
    private static final double MOST_BEYOND = 0.25;

    /// Mean and standard deviation over the scored units and years.
    public record Level(double mean, double deviation) {}

    /// Those among what a methodology varies, in its order.
    public static List<OtherScale> of(Results published) {
        var uncertainty = published.methodology().uncertainty();
        var found = new ArrayList<OtherScale>();
        for (Alternatives each :
                uncertainty == null ? List.<Alternatives>of() : uncertainty.alternatives()) {
            for (int i = 0; i < each.of().size(); i++) {
                var variant = each.of().get(i);
                var name = variant.name() == null ? "#" + (i + 1) : variant.name();
                new Trial(published, variant)
                        .run()
                        .ifPresent(levels ->
                                found.add(
                                        new OtherScale(
                                                each.name(),
                                                name,
                                                levels.published,
                                                levels.varied)));
            }
        }
        return found;
    }

    /// What is varied, in one phrase.
    public String told() {
        return String.format(
                Locale.ROOT,
                "%s, %s: mean %.3g and standard deviation %.3g, where published are %.3g and %.3g",
                alternatives,
                variant,
                varied.mean,
                varied.deviation,
                published.mean,
                published.deviation);
    }

    private record Levels(Level published, Level varied) {}

    /// Sums over published and varied scores.
    private static final class Pairs {
        private final double ownCentre;
        private final double otherCentre;
        private long count;
        private double own;
        private double others;
        private double ownSquares;
        private double otherSquares;
        private boolean isOther;

        /// @param ownCentre from which squares of distances are taken
        /// @param otherCentre likewise, of varied scores
        Pairs(double ownCentre, double otherCentre) {
            this.ownCentre = ownCentre;
            this.otherCentre = otherCentre;
        }

        void add(double score, double other) {
            count++;
            own += score;
            others += other;
            ownSquares += (score - ownCentre) * (score - ownCentre);
            otherSquares += (other - otherCentre) * (other - otherCentre);
            isOther |= score != other;
        }
    }

    /// A variant beside what is published.
    private record Trial(Results published, Variant variant) {
        Optional<Levels> run() {
            boolean normalisesOtherwise =
                    variant.treatment() != null && variant.treatment().normalisation() != null;
            if (!normalisesOtherwise && variant.aggregation() == null) {
                return Optional.empty();
            }
            var other = published.otherwise(List.of(variant));
            var ofIndicators = normalisesOtherwise ? ofIndicators(other) : Optional.<Levels>empty();
            return ofIndicators.isPresent() || variant.aggregation() == null
                    ? ofIndicators
                    : ofAggregates(other);
        }

        private Optional<Levels> ofIndicators(Results other) {
            var tree = published.tree();
            var indicators =
                    IntStream.range(0, tree.size())
                            .filter(node -> tree.indicator(node) >= 0)
                            .toArray();
            return levels(other, indicators).filter(Trial::isApart);
        }

        /// The first of the aggregates that are apart.
        private Optional<Levels> ofAggregates(Results other) {
            var tree = published.tree();
            return IntStream.range(0, tree.size())
                    .filter(node -> tree.indicator(node) < 0)
                    .mapToObj(node ->
                            levels(other, node)
                                    .filter(levels ->
                                            isSpreadOtherwise(levels, MOST_SPREAD)
                                                    || isBeyond(other, node)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        /// Of the nodes that the variant scores otherwise, where both have a score.
        private Optional<Levels> levels(Results other, int... nodes) {
            int[] moved =
                    IntStream.of(nodes)
                            .filter(node -> {
                                var pairs = new Pairs(0, 0);
                                each(other, node, pairs);
                                return pairs.isOther;
                            })
                            .toArray();
            var sums = new Pairs(0, 0);
            IntStream.of(moved).forEach(node -> each(other, node, sums));
            if (sums.count < 2) {
                return Optional.empty();
            }
            double own = sums.own / sums.count;
            double others = sums.others / sums.count;
            var squares = new Pairs(own, others);
            IntStream.of(moved).forEach(node -> each(other, node, squares));
            return Optional.of(
                    new Levels(
                            new Level(own, Math.sqrt(squares.ownSquares / (sums.count - 1))),
                            new Level(others, Math.sqrt(squares.otherSquares / (sums.count - 1)))));
        }

        private void each(Results other, int node, Pairs to) {
            var own = published.scores(node);
            var others = other.scores(node);
            for (int year : published.scoredYears()) {
                int first = published.panel().cell(year, 0);
                for (int cell = first; cell < first + published.scoredUnits(); cell++) {
                    if (!Double.isNaN(own[cell]) && !Double.isNaN(others[cell])) {
                        to.add(own[cell], others[cell]);
                    }
                }
            }
        }

        /// Whether scores of an aggregate lie beyond those of all indicators.
        private boolean isBeyond(Results other, int node) {
            var tree = published.tree();
            var range = new DoubleSummaryStatistics();
            for (int each = 0; each < tree.size(); each++) {
                if (tree.indicator(each) >= 0) {
                    scored(published.scores(each)).forEach(range);
                }
            }
            long beyond =
                    scored(other.scores(node))
                            .filter(score -> score < range.getMin() || score > range.getMax())
                            .count();
            return beyond > MOST_BEYOND * scored(other.scores(node)).count();
        }

        private DoubleStream scored(double[] scores) {
            return Arrays.stream(published.scoredYears())
                    .flatMap(year -> {
                        int first = published.panel().cell(year, 0);
                        return IntStream.range(first, first + published.scoredUnits());
                    })
                    .mapToDouble(cell -> scores[cell])
                    .filter(score -> !Double.isNaN(score));
        }

        /// Whether the level differs by more than published scores do, or the spread is more than
        /// twice as much or as little.
        private static boolean isApart(Levels levels) {
            double shift = Math.abs(levels.varied.mean - levels.published.mean);
            return levels.published.deviation > 0
                    && (shift > levels.published.deviation || isSpreadOtherwise(levels, 2));
        }

        private static boolean isSpreadOtherwise(Levels levels, double times) {
            double own = levels.published.deviation;
            double other = levels.varied.deviation;
            return own > 0 && (other > times * own || other * times < own);
        }
    }
}
