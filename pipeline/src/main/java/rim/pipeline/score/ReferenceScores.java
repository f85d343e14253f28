package rim.pipeline.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.pipeline.kernel.WeightedMean;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.region.Region;

/// The score of the reference, which counts as 100, for every node and year.
///
/// An indicator's is the score of the reference's own figure, treated like a region's but without a
/// say in the bounds; where it has no figure, the mean score of its members. An aggregate's is the
/// weighted mean of those below it.
final class ReferenceScores {
    private record Place(String node, int year) {}

    private final Methodology methodology;
    private final Set<String> members;
    private final Map<Place, Double> scores = new HashMap<>();

    ReferenceScores(Methodology methodology, SortedMap<String, Region> regions) {
        this.methodology = methodology;
        var countries = methodology.reference().countries();
        this.members =
                regions.values().stream()
                        .filter(r -> countries.isEmpty() || countries.contains(r.country()))
                        .map(Region::code)
                        .collect(Collectors.toSet());
    }

    /// @param scored the scores of all regions and years
    void addIndicator(Node leaf, IndicatorScoring scoring, List<NodeScore> scored) {
        for (int year : yearsOf(scored)) {
            var own = own(scoring, year);
            var score = own == null ? meanOfMembers(scored, year) : OptionalDouble.of(own);
            score.ifPresent(s -> scores.put(new Place(leaf.code(), year), s));
        }
    }

    /// Its children were added before.
    void addAggregate(Node node) {
        var years =
                scores.keySet().stream()
                        .map(Place::year)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (int year : years) {
            var there =
                    node.children().stream()
                            .filter(c -> scores.containsKey(new Place(c.code(), year)))
                            .toList();
            if (!there.isEmpty()) {
                var values =
                        there.stream()
                                .mapToDouble(
                                        c -> scores.getOrDefault(new Place(c.code(), year), 0.0))
                                .toArray();
                var weights = there.stream().mapToDouble(Node::weight).toArray();
                scores.put(new Place(node.code(), year), WeightedMean.of(values, weights));
            }
        }
    }

    /// `100 × score / reference`; null when the reference has no score above 0.
    @Nullable Double relative(NodeScore score) {
        var reference = scores.get(new Place(score.node(), score.year()));
        var own = score.score();
        return own == null || reference == null || reference <= 0 ? null : 100 * own / reference;
    }

    private @Nullable Double own(IndicatorScoring scoring, int year) {
        var code = methodology.reference().region();
        return code == null ? null : scoring.score(code, year).score();
    }

    private OptionalDouble meanOfMembers(List<NodeScore> scored, int year) {
        return scored.stream()
                .filter(s -> s.year() == year && s.score() != null && members.contains(s.region()))
                .mapToDouble(NodeScore::score)
                .average();
    }

    private static Set<Integer> yearsOf(List<NodeScore> scored) {
        return scored.stream().map(NodeScore::year).collect(Collectors.toCollection(TreeSet::new));
    }
}
