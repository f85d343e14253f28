package rim.app.question.neighbours;

import java.util.List;

/// Whether regions are like their neighbours.
///
/// @param node code of the node that scores are of
/// @param year that regions are of
/// @param rule who is a neighbour of whom
/// @param outlines name of the file that tells who touches and how far they are; empty where
///   countries do
/// @param years all together in each year, the earliest first
/// @param regions each among its neighbours, by code
public record Neighbours(
        String node,
        int year,
        NeighbourGraph.Rule rule,
        String outlines,
        List<Autocorrelation> years,
        List<RegionAmongNeighbours> regions) {
    public Neighbours {
        years = List.copyOf(years);
        regions = List.copyOf(regions);
    }
}
