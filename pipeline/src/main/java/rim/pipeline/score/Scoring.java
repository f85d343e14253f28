package rim.pipeline.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.pipeline.kernel.CompetitionRank;
import rim.pipeline.kernel.WeightedMean;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.region.Region;

/// Scores every node of a methodology's tree for every region and year: indicators, then aggregates
/// from below, then relative scores, ranks and groups.
///
/// The same input gives the same bits, in whatever order it comes: regions are taken by code,
/// children in the order of the tree.
public final class Scoring {
    private final Methodology methodology;
    private final SortedMap<String, Region> regions = new TreeMap<>();
    private final IndicatorPanel panel;
    private final List<Integer> years;
    private final ReferenceScores references;
    private final SortedMap<String, List<NodeScore>> scores = new TreeMap<>();

    private Scoring(Methodology methodology, Collection<Region> regions, IndicatorPanel panel) {
        this.methodology = methodology;
        regions.forEach(r -> this.regions.put(r.code(), r));
        this.panel = panel;
        this.years = years();
        this.references = new ReferenceScores(methodology, this.regions);
    }

    /// The scores of all nodes, regions and years, sorted by node, year and region; none when no
    /// indicator has a value in any region.
    ///
    /// @param regions the regions that are scored
    public static List<NodeScore> of(
            Methodology methodology, Collection<Region> regions, IndicatorPanel panel) {
        var scoring = new Scoring(methodology, regions, panel);
        scoring.score(methodology.tree());
        return scoring.placed();
    }

    private List<Integer> years() {
        var indicators =
                methodology.tree().all().filter(Node::isIndicator).map(Node::code).toList();
        var choice = methodology.years();
        var newest = panel.newestYear(indicators, regions.keySet());
        if (newest.isEmpty()) {
            return List.of();
        }
        int last = choice.to() == null ? newest.getAsInt() : choice.to();
        return IntStream.rangeClosed(last - choice.count() + 1, last).boxed().toList();
    }

    /// The scores of a node, by year and region; those of the nodes below are noted on the way.
    private List<NodeScore> score(Node node) {
        var below = node.children().stream().map(this::score).toList();
        var scored = node.isIndicator() ? indicators(node) : aggregates(node, below);
        scores.put(node.code(), scored);
        return scored;
    }

    private List<NodeScore> indicators(Node leaf) {
        var scoring = new IndicatorScoring(leaf, methodology, panel, regions.keySet(), years);
        var scored = new ArrayList<NodeScore>();
        for (int year : years) {
            regions.keySet().forEach(region -> scored.add(scoring.score(region, year)));
        }
        references.addIndicator(leaf, scoring, scored);
        return scored;
    }

    private List<NodeScore> aggregates(Node node, List<List<NodeScore>> below) {
        var aggregated = new ArrayList<NodeScore>();
        for (int i = 0; i < below.getFirst().size(); i++) {
            int place = i;
            aggregated.add(aggregate(node, below.stream().map(child -> child.get(place)).toList()));
        }
        references.addAggregate(node);
        return aggregated;
    }

    /// @param parts the children's scores for one region and year, in the order of the tree
    private NodeScore aggregate(Node node, List<NodeScore> parts) {
        var values = new double[parts.size()];
        var weights = new double[parts.size()];
        int present = 0;
        for (int i = 0; i < parts.size(); i++) {
            var score = parts.get(i).score();
            if (score != null) {
                values[present] = score;
                weights[present++] = node.children().get(i).weight();
            }
        }
        var presentWeights = Arrays.copyOf(weights, present);
        double all = node.children().stream().mapToDouble(Node::weight).sum();
        double coverage = DoubleStream.of(presentWeights).sum() / all;
        var place = parts.getFirst();
        double least =
                node.minimumCoverage() == null
                        ? methodology.minimumCoverage()
                        : node.minimumCoverage();
        if (present == 0 || coverage < least) {
            return NodeScore.missing(
                    node.code(),
                    place.region(),
                    place.year(),
                    coverage,
                    tooLittle(coverage, least));
        }
        double mean = WeightedMean.of(Arrays.copyOf(values, present), presentWeights);
        return NodeScore.aggregate(node.code(), place.region(), place.year(), mean, coverage);
    }

    private static String tooLittle(double coverage, double least) {
        return String.format(
                Locale.ROOT, "coverage %.2f (at least %.2f is needed)", coverage, least);
    }

    private List<NodeScore> placed() {
        var placed = new ArrayList<NodeScore>();
        for (List<NodeScore> ofNode : scores.values()) {
            for (int i = 0; i < ofNode.size(); i += regions.size()) {
                placed.addAll(placed(ofNode.subList(i, i + regions.size())));
            }
        }
        return placed;
    }

    /// Relative score, rank and group of the regions of one node and year.
    private List<NodeScore> placed(Collection<NodeScore> ofOneYear) {
        var scored = ofOneYear.stream().filter(s -> s.score() != null).toList();
        var values = scored.stream().mapToDouble(NodeScore::score).toArray();
        var ranks = CompetitionRank.of(values);
        var placed = new ArrayList<NodeScore>();
        int next = 0;
        for (NodeScore each : ofOneYear) {
            if (each.score() == null) {
                placed.add(each);
                continue;
            }
            var relative = references.relative(each);
            placed.add(each.placed(relative, ranks[next++], group(relative)));
        }
        return placed;
    }

    private @Nullable String group(@Nullable Double relative) {
        if (relative == null) {
            return null;
        }
        for (var group : methodology.groups()) {
            if (group.above() == null || relative > group.above()) {
                return group.code();
            }
        }
        return null;
    }
}
