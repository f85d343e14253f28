package rim.app.question.neighbours;

import java.util.List;
import rim.engine.kernel.spatial.LocalMoran.Quadrant;

/// A region among its neighbours.
///
/// @param rule who is a neighbour of whom
/// @param neighbours codes of those with a score
/// @param neighboursScore mean of their scores
/// @param pattern which side of the mean of all that have neighbours it is on, and which side its
///   neighbours
/// @param local local Moran's I, the region's part of the whole
/// @param p share of drawn sets of neighbours that differ as much from what is expected
/// @param pAdjusted the same where all regions are looked at together (Benjamini and Hochberg)
/// @param sure whether that is at most 0.1
public record RegionAmongNeighbours(
        String region,
        String name,
        double score,
        NeighbourGraph.Rule rule,
        List<String> neighbours,
        double neighboursScore,
        Quadrant pattern,
        double local,
        double p,
        double pAdjusted,
        boolean sure) {
    public RegionAmongNeighbours {
        neighbours = List.copyOf(neighbours);
    }
}
