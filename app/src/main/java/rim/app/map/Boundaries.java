package rim.app.map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rim.schemas.RimException;

/// Outlines of regions on a drawing of Europe.
///
/// @param source name of the file that they come from
/// @param width of the drawing, in its units
/// @param height of the drawing
/// @param regions path of each region as SVG writes it, by NUTS code; none of those that lie wholly
///   outside the drawing, such as those overseas
/// @param geometries the same outlines where they lie, which are no part of the drawing
/// @param contiguity which of them lie beside each other, likewise
public record Boundaries(
        String source,
        int width,
        int height,
        Map<String, String> regions,
        @JsonIgnore Geometries geometries,
        @JsonIgnore Contiguity contiguity) {
    /// No outlines.
    public static final Boundaries NONE =
            new Boundaries("", 0, 0, Map.of(), Geometries.NONE, Contiguity.NONE);

    private static final String CODE = "NUTS_ID";
    private static final ObjectMapper JSON = new ObjectMapper();

    public Boundaries {
        regions = Collections.unmodifiableMap(new TreeMap<>(regions));
    }

    /// Reads a GeoJSON file such as Eurostat's GISCO publishes: a collection of polygons with the
    /// property `NUTS_ID`, in degrees (EPSG:4326) or in metres of EPSG:3035.
    ///
    /// @throws RimException when it is none
    public static Boundaries read(Path file) {
        var features = document(file).path("features");
        var regions = new TreeMap<String, String>();
        var geometries = new TreeMap<String, String>();
        var outlines = new TreeMap<String, List<JsonNode>>();
        for (var feature : features) {
            var code = feature.path("properties").path(CODE).asText();
            if (!code.isEmpty()) {
                var polygons = polygons(feature.path("geometry"));
                var path = outline(polygons, file);
                if (!polygons.isEmpty()) {
                    geometries.put(code, Geometries.text(polygons));
                    outlines.put(code, polygons);
                }
                if (!path.isEmpty()) {
                    regions.put(code, path);
                }
            }
        }
        if (regions.isEmpty()) {
            throw new RimException(
                    "No outlines of regions in '"
                            + file
                            + "' (expected a GeoJSON FeatureCollection of polygons with the"
                            + " property "
                            + CODE
                            + ", such as NUTS_RG_20M_2021_4326_LEVL_2.geojson of Eurostat's"
                            + " GISCO).");
        }
        var source = String.valueOf(file.getFileName());
        return new Boundaries(
                source,
                Outline.WIDTH,
                Outline.HEIGHT,
                regions,
                new Geometries(source, geometries),
                Contiguity.of(source, outlines));
    }

    private static JsonNode document(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new RimException("Cannot read boundaries '" + file + "': " + e.getMessage(), e);
        }
    }

    private static List<JsonNode> polygons(JsonNode geometry) {
        var polygons = new ArrayList<JsonNode>();
        switch (geometry.path("type").asText()) {
            case "Polygon" -> polygons.add(geometry.path("coordinates"));
            case "MultiPolygon" -> geometry.path("coordinates").forEach(polygons::add);
            default -> {}
        }
        return polygons;
    }

    private static String outline(List<JsonNode> polygons, Path file) {
        var outline = new Outline();
        for (var polygon : polygons) {
            for (var ring : polygon) {
                outline.add(points(ring, file));
            }
        }
        return outline.path();
    }

    private static List<EqualArea.Point> points(JsonNode ring, Path file) {
        var points = new ArrayList<EqualArea.Point>();
        for (var position : ring) {
            points.add(point(position.path(0).asDouble(), position.path(1).asDouble(), file));
        }
        return points;
    }

    private static EqualArea.Point point(double x, double y, Path file) {
        if (LaeaInverse.isInDegrees(x, y)) {
            return EqualArea.ofDegrees(x, y);
        }
        if (x > -7_000_000 && x < 12_000_000 && y > -7_000_000 && y < 9_000_000) {
            return EqualArea.ofMetres(x, y);
        }
        throw new RimException(
                "Boundaries in unknown coordinates: "
                        + x
                        + ", "
                        + y
                        + " (expected degrees, EPSG:4326, or metres of EPSG:3035) ["
                        + file
                        + "].");
    }
}
