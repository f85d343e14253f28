package rim.engine.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a region stands against its peers in one node of the index.
///
/// @param node code of the node
/// @param score of the region
/// @param low lower end of the score's interval, null where the edition has none
/// @param high upper end of it
/// @param median of the peers' scores
/// @param lowerQuartile of the peers' scores
/// @param upperQuartile of the peers' scores
/// @param gap score minus median
/// @param place of the region among itself and its peers, 1 is the best
/// @param of how many have a score, the region included
/// @param best the peer with the best score
/// @param bestScore its score
/// @param verdict what follows
public record PeerComparison(
        String node,
        double score,
        @Nullable Double low,
        @Nullable Double high,
        double median,
        double lowerQuartile,
        double upperQuartile,
        double gap,
        int place,
        int of,
        String best,
        double bestScore,
        Verdict verdict) {
    private static final int FEWEST_PEERS = 3;

    /// What a region's score says beside those of its peers.
    public enum Verdict {
        /// Above three quarters of the peers, and the whole interval above their median.
        STRENGTH,
        /// Neither the one nor the other.
        LEVEL,
        /// Below three quarters of the peers, and the whole interval below their median.
        WEAKNESS
    }

    /// A score, with its interval where there is one.
    public record Standing(double score, @Nullable Double low, @Nullable Double high) {}

    /// Compares node by node: strengths first by their gap, weaknesses last. Nodes that the region
    /// or all but two of its peers have no score in are left out.
    ///
    /// @param standings by node, then by region
    /// @param nodes which nodes
    public static List<PeerComparison> of(
            String region,
            List<String> peers,
            List<String> nodes,
            Map<String, Map<String, Standing>> standings) {
        var all = new ArrayList<PeerComparison>();
        for (var node : nodes) {
            var scores = standings.getOrDefault(node, Map.of());
            var own = scores.get(region);
            var scored = peers.stream().filter(scores::containsKey).toList();
            if (own != null && scored.size() >= FEWEST_PEERS) {
                all.add(compared(node, own, scored, scores));
            }
        }
        all.sort(
                Comparator.comparing(PeerComparison::verdict)
                        .thenComparing(PeerComparison::gap, Comparator.reverseOrder()));
        return all;
    }

    private static PeerComparison compared(
            String node, Standing own, List<String> peers, Map<String, Standing> standings) {
        var best =
                peers.stream()
                        .max(Comparator.comparingDouble(p -> score(standings, p)))
                        .orElseThrow();
        var sorted = peers.stream().mapToDouble(p -> score(standings, p)).sorted().toArray();
        double median = quantile(sorted, 0.5);
        double lower = quantile(sorted, 0.25);
        double upper = quantile(sorted, 0.75);
        int better = (int) Arrays.stream(sorted).filter(s -> s > own.score()).count();
        double least = own.low() == null ? own.score() : own.low();
        double most = own.high() == null ? own.score() : own.high();
        var verdict =
                own.score() > upper && least > median
                        ? Verdict.STRENGTH
                        : own.score() < lower && most < median ? Verdict.WEAKNESS : Verdict.LEVEL;
        return new PeerComparison(
                node,
                own.score(),
                own.low(),
                own.high(),
                median,
                lower,
                upper,
                own.score() - median,
                better + 1,
                sorted.length + 1,
                best,
                score(standings, best),
                verdict);
    }

    private static double score(Map<String, Standing> standings, String region) {
        return Objects.requireNonNull(standings.get(region)).score();
    }

    /// Type 7 of R. J. Hyndman and Y. Fan (1996).
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
