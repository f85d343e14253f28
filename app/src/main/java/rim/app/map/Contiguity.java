package rim.app.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Which regions lie beside each other: those whose outlines have a point in common, an edge or a
/// corner (queen contiguity), to 0.00001 degrees, about a metre. Outlines of one file of Eurostat's
/// GISCO share their points exactly.
public final class Contiguity {
    /// Of no outlines.
    public static final Contiguity NONE = new Contiguity("", new TreeMap<>(), new TreeMap<>());

    private static final double GRID = 1e5;

    private final String source;
    private final SortedMap<String, SortedSet<String>> touching;
    private final SortedMap<String, EqualArea.Point> centres;

    /// The other regions by distance, the nearest first, once they are asked for.
    private final Map<String, List<String>> byDistance = new ConcurrentHashMap<>();

    private Contiguity(
            String source,
            SortedMap<String, SortedSet<String>> touching,
            SortedMap<String, EqualArea.Point> centres) {
        this.source = source;
        this.touching = touching;
        this.centres = centres;
    }

    /// @param source name of the file that the outlines come from
    /// @param outlines polygons of each region, each with its outer ring and its holes, in degrees
    ///   or in metres of EPSG:3035
    static Contiguity of(String source, Map<String, List<JsonNode>> outlines) {
        var atPoint = new HashMap<Long, List<String>>();
        var touching = new TreeMap<String, SortedSet<String>>();
        var centres = new TreeMap<String, EqualArea.Point>();
        new TreeMap<>(outlines)
                .forEach((region, polygons) -> {
                    var centre = new Centre();
                    for (var polygon : polygons) {
                        var outer = places(polygon.path(0));
                        centre.add(outer);
                        outer.forEach(place -> note(atPoint, key(place), region));
                        for (int hole = 1; hole < polygon.size(); hole++) {
                            places(polygon.path(hole))
                                    .forEach(place -> note(atPoint, key(place), region));
                        }
                    }
                    touching.put(region, new TreeSet<>());
                    centres.put(region, centre.point());
                });
        for (var meeting : atPoint.values()) {
            for (var one : meeting) {
                for (var other : meeting) {
                    if (!one.equals(other)) {
                        touching.computeIfAbsent(one, r -> new TreeSet<>()).add(other);
                    }
                }
            }
        }
        return new Contiguity(source, touching, centres);
    }

    private static List<LaeaInverse.Degrees> places(JsonNode ring) {
        var places = new ArrayList<LaeaInverse.Degrees>();
        for (var position : ring) {
            places.add(
                    LaeaInverse.either(position.path(0).asDouble(), position.path(1).asDouble()));
        }
        return places;
    }

    private static long key(LaeaInverse.Degrees place) {
        return (Math.round(place.longitude() * GRID) << Integer.SIZE)
                ^ (Math.round(place.latitude() * GRID) & 0xFFFF_FFFFL);
    }

    /// Regions come one after the other, so that only the last may be the same.
    private static void note(Map<Long, List<String>> atPoint, long key, String region) {
        var there = atPoint.computeIfAbsent(key, k -> new ArrayList<>(2));
        if (there.isEmpty() || !there.getLast().equals(region)) {
            there.add(region);
        }
    }

    /// Name of the file that the outlines come from; empty for none.
    public String source() {
        return source;
    }

    public boolean isEmpty() {
        return touching.isEmpty();
    }

    /// Whether there is an outline of a region.
    public boolean has(String region) {
        return touching.containsKey(region);
    }

    /// The regions beside a region, of any level that the file has; none of an island, or of a
    /// region that there is no outline of.
    public SortedSet<String> touching(String region) {
        return Collections.unmodifiableSortedSet(
                touching.getOrDefault(region, Collections.emptySortedSet()));
    }

    /// The regions whose centres of area are nearest to that of a region, on the drawing's
    /// equal-area projection.
    ///
    /// @param among that may be named, with outlines
    /// @param count most of them
    public List<String> nearest(String region, Collection<String> among, int count) {
        var centre = centres.get(region);
        if (centre == null) {
            return List.of();
        }
        var wanted = Set.copyOf(among);
        return byDistance.computeIfAbsent(region, r -> byDistance(r, centre)).stream()
                .filter(wanted::contains)
                .limit(count)
                .toList();
    }

    private List<String> byDistance(String region, EqualArea.Point centre) {
        var distances = new TreeMap<String, Double>();
        centres.forEach((other, there) -> distances.put(other, centre.distance(there)));
        distances.remove(region);
        return distances.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The centre of area of rings that are added.
    private static final class Centre {
        private double area;
        private double x;
        private double y;

        void add(List<LaeaInverse.Degrees> ring) {
            var points =
                    ring.stream()
                            .map(each -> EqualArea.ofDegrees(each.longitude(), each.latitude()))
                            .toList();
            double twice = 0;
            double ofX = 0;
            double ofY = 0;
            for (int i = 0; i < points.size(); i++) {
                var here = points.get(i);
                var next = points.get((i + 1) % points.size());
                double cross = here.x() * next.y() - next.x() * here.y();
                twice += cross;
                ofX += (here.x() + next.x()) * cross;
                ofY += (here.y() + next.y()) * cross;
            }
            double sign = twice < 0 ? -1 : 1;
            area += sign * twice / 2;
            x += sign * ofX / 6;
            y += sign * ofY / 6;
        }

        EqualArea.Point point() {
            return area == 0 ? new EqualArea.Point(0, 0) : new EqualArea.Point(x / area, y / area);
        }
    }
}
