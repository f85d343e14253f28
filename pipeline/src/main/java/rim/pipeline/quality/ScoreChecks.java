package rim.pipeline.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import rim.engine.benchmark.Results;
import rim.engine.uncertainty.Centred;
import rim.engine.uncertainty.OtherScale;
import rim.schemas.dataset.Check;
import rim.schemas.edition.Quality.Result;

/// What is told of scores before they are published: which are ties, and whether they lie in the
/// midst of what the methodology varies.
///
/// @param results the scores
/// @param centred how many published scores lie outside their intervals, by node; empty where
///   nothing is said to be uncertain
public record ScoreChecks(Results results, Optional<List<Centred>> centred) {
    private static final int EXAMPLES = 10;

    public List<Result> checks() {
        var checks = new ArrayList<Result>();
        checks.add(ties());
        centred.ifPresent(nodes -> {
            checks.add(centred(nodes));
            checks.add(scale());
        });
        return checks;
    }

    /// Of the composite index; ties fail nothing.
    private Result ties() {
        var panel = results.panel();
        int[] years = results.scoredYears();
        int[] ranks = results.ranks(0);
        long ranked = 0;
        var ties = new ArrayList<String>();
        for (int y = years.length - 1; y >= 0; y--) {
            var units = new TreeMap<Integer, List<String>>();
            for (int unit = 0; unit < results.scoredUnits(); unit++) {
                int rank = ranks[panel.cell(years[y], unit)];
                if (rank > 0) {
                    ranked++;
                    units.computeIfAbsent(rank, r -> new ArrayList<>())
                            .add(panel.units().get(unit).code());
                }
            }
            int year = panel.years()[years[y]];
            units.forEach((rank, codes) -> {
                if (codes.size() > 1) {
                    Collections.sort(codes);
                    ties.add(year + ", rank " + rank + ": " + String.join(", ", codes));
                }
            });
        }
        return new Result(
                results.methodology().name(),
                "ties",
                "scores that count as equal share a rank",
                Check.Weight.WARN,
                ranked,
                0,
                ties.isEmpty() ? null : ties.size() + " ranks of the index are shared",
                ties.stream().limit(EXAMPLES).toList());
    }

    /// By node: no more published scores lie outside their interval than the interval leaves out.
    private Result centred(List<Centred> nodes) {
        var uncertainty = results.methodology().uncertainty();
        double level = uncertainty == null ? 0.9 : uncertainty.level();
        var off = nodes.stream().filter(node -> node.isOff(level)).toList();
        return new Result(
                results.methodology().name(),
                "centred",
                "published scores lie within what is varied; no more lie outside than their"
                        + " intervals leave out",
                Check.Weight.WARN,
                nodes.size(),
                off.size(),
                off.isEmpty()
                        ? null
                        : "what is published of these nodes stands at the edge of what is varied:"
                                + " list choices to the other side too"
                                + " [/uncertainty/alternatives]",
                off.stream()
                        .limit(EXAMPLES)
                        .map(node ->
                                node.node()
                                        + ": "
                                        + node.outside()
                                        + " of "
                                        + node.scores()
                                        + " outside")
                        .toList());
    }

    /// Of all that is varied: scores are on the scale of those published, so that intervals and
    /// groups mean one thing.
    private Result scale() {
        var others = OtherScale.of(results);
        var uncertainty = Objects.requireNonNull(results.methodology().uncertainty());
        return new Result(
                results.methodology().name(),
                "scale",
                "what is varied gives scores on the scale of what is published",
                Check.Weight.WARN,
                uncertainty.alternatives().stream().mapToInt(each -> each.of().size()).sum(),
                others.size(),
                others.isEmpty()
                        ? null
                        : "intervals of scores and probabilities of groups mix two scales: give"
                                + " normalisations the mean and deviation of what is published, and"
                                + " vary aggregations of its scale alone [/uncertainty/alternatives]",
                others.stream().limit(EXAMPLES).map(OtherScale::told).toList());
    }
}
