package rim.app.question.neighbours;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.app.map.Contiguity;
import rim.engine.kernel.spatial.SpatialWeights;

/// Regions of a year with a score, each with those among them that are its neighbours.
public final class NeighbourGraph {
    private final List<Unit> units;
    private final int[][] neighbours;
    private final int withoutOutline;
    private final int withoutNeighbours;
    private final Rule rule;

    /// Who is a neighbour of whom.
    public enum Rule {
        /// Regions whose outlines touch.
        TOUCHING,
        /// The regions whose centres are nearest.
        NEAREST,
        /// All regions of the same country.
        COUNTRY
    }

    /// How neighbours are found.
    ///
    /// @param contiguity of outlines, which all rules but that by country need
    /// @param nearest how many are the nearest
    public record Choice(Rule rule, Contiguity contiguity, int nearest) {
        /// Those that touch.
        public static Choice touching(Contiguity contiguity) {
            return new Choice(Rule.TOUCHING, contiguity, 0);
        }
    }

    /// A region with a score.
    ///
    /// @param country null where it has none
    public record Unit(
            String region, @Nullable String name, @Nullable String country, double score) {}

    private NeighbourGraph(
            List<Unit> units,
            int[][] neighbours,
            int withoutOutline,
            int withoutNeighbours,
            Rule rule) {
        this.rule = rule;
        this.units = List.copyOf(units);
        this.neighbours = neighbours;
        this.withoutOutline = withoutOutline;
        this.withoutNeighbours = withoutNeighbours;
    }

    /// @param all regions with a score
    public static NeighbourGraph of(List<Unit> all, Choice choice) {
        var byCode = new TreeMap<String, Unit>();
        all.forEach(unit -> byCode.put(unit.region(), unit));
        var kept = new ArrayList<Unit>();
        var found = new ArrayList<List<String>>();
        int outlined = 0;
        for (var unit : byCode.values()) {
            var own = neighbours(unit, byCode, choice);
            outlined += hasOutline(unit, choice) ? 1 : 0;
            if (!own.isEmpty()) {
                kept.add(unit);
                found.add(own);
            }
        }
        // by code, so that a place is found by halves
        var codes = kept.stream().map(Unit::region).toList();
        var neighbours =
                found.stream()
                        .map(own ->
                                own.stream()
                                        .mapToInt(code -> Collections.binarySearch(codes, code))
                                        .toArray())
                        .toArray(int[][]::new);
        return new NeighbourGraph(
                kept, neighbours, byCode.size() - outlined, outlined - kept.size(), choice.rule());
    }

    private static boolean hasOutline(Unit unit, Choice choice) {
        return choice.rule() == Rule.COUNTRY || choice.contiguity().has(unit.region());
    }

    /// Being a neighbour by outlines or countries is mutual, and a nearest region has outlines, so
    /// that a neighbour has neighbours too.
    private static List<String> neighbours(Unit unit, Map<String, Unit> all, Choice choice) {
        return switch (choice.rule()) {
            case TOUCHING ->
                    choice.contiguity().touching(unit.region()).stream()
                            .filter(all::containsKey)
                            .toList();
            case NEAREST ->
                    choice
                            .contiguity()
                            .nearest(unit.region(), all.keySet(), choice.nearest())
                            .stream()
                            .sorted()
                            .toList();
            case COUNTRY ->
                    all.values().stream()
                            .filter(other ->
                                    !other.equals(unit)
                                            && unit.country() != null
                                            && unit.country().equals(other.country()))
                            .map(Unit::region)
                            .sorted(Comparator.naturalOrder())
                            .toList();
        };
    }

    /// Who is a neighbour of whom.
    public Rule rule() {
        return rule;
    }

    /// Those that have neighbours, by code.
    public List<Unit> units() {
        return units;
    }

    /// Their scores.
    public double[] scores() {
        return units.stream().mapToDouble(Unit::score).toArray();
    }

    /// Codes of the neighbours of the unit of a place.
    public List<String> neighbours(int place) {
        return Arrays.stream(neighbours[place])
                .mapToObj(other -> units.get(other).region())
                .toList();
    }

    /// Weights of the units' neighbours.
    public SpatialWeights weights() {
        return SpatialWeights.of(neighbours);
    }

    /// How many have a score and no outline.
    public int withoutOutline() {
        return withoutOutline;
    }

    /// How many have a score, an outline where one is needed, and no neighbour with a score, such
    /// as islands.
    public int withoutNeighbours() {
        return withoutNeighbours;
    }
}
