package rim.app.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Outlines of regions where they lie, as GeoJSON has them (RFC 7946): longitude and latitude of
/// WGS 84 to a metre, outer rings counterclockwise and holes clockwise.
///
/// @param source name of the file that they come from
/// @param byRegion a geometry as GeoJSON, by NUTS code; those overseas too
public record Geometries(String source, Map<String, String> byRegion) {
    /// No outlines.
    public static final Geometries NONE = new Geometries("", Map.of());

    private static final int DECIMALS = 5;

    public Geometries {
        byRegion = Collections.unmodifiableMap(new TreeMap<>(byRegion));
    }

    public boolean isEmpty() {
        return byRegion.isEmpty();
    }

    /// The geometry of a region as GeoJSON; empty where the file has none of that code.
    public Optional<String> of(String region) {
        return Optional.ofNullable(byRegion.get(region));
    }

    /// Polygons as GeoJSON.
    ///
    /// @param polygons each with its outer ring and its holes, in degrees or in metres of EPSG:3035
    static String text(List<JsonNode> polygons) {
        var texts = polygons.stream().map(Geometries::polygon).toList();
        return texts.size() == 1
                ? "{\"type\":\"Polygon\",\"coordinates\":" + texts.getFirst() + "}"
                : "{\"type\":\"MultiPolygon\",\"coordinates\":[" + String.join(",", texts) + "]}";
    }

    private static String polygon(JsonNode rings) {
        var texts = new ArrayList<String>();
        for (var ring : rings) {
            texts.add(ring(ring, texts.isEmpty()));
        }
        return "[" + String.join(",", texts) + "]";
    }

    private static String ring(JsonNode ring, boolean isOuter) {
        List<LaeaInverse.Degrees> places = new ArrayList<>();
        for (var position : ring) {
            places.add(
                    LaeaInverse.either(position.path(0).asDouble(), position.path(1).asDouble()));
        }
        if (isCounterclockwise(places) != isOuter) {
            places = places.reversed();
        }
        return places.stream()
                .map(each -> "[" + plain(each.longitude()) + "," + plain(each.latitude()) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static boolean isCounterclockwise(List<LaeaInverse.Degrees> places) {
        double twice = 0;
        for (int i = 0; i < places.size(); i++) {
            var here = places.get(i);
            var next = places.get((i + 1) % places.size());
            twice += here.longitude() * next.latitude() - next.longitude() * here.latitude();
        }
        return twice > 0;
    }

    private static String plain(double degrees) {
        var rounded = new BigDecimal(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.stripTrailingZeros().toPlainString();
    }
}
