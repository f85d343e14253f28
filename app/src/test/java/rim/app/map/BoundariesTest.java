package rim.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.RimException;

class BoundariesTest {
    @TempDir private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("outlines.geojson"), text);
    }

    private static String feature(String code, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"NUTS_ID\":\""
                + code
                + "\"},\"geometry\":{\"type\":\""
                + type
                + "\",\"coordinates\":"
                + coordinates
                + "}}";
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    @Test
    void placesLieWhereTheStandardProjectionHasThem() {
        // EPSG:3035 of 50 N 5 E, the example of EPSG guidance note 7-2, on the ellipsoid:
        // 3962799.45 E, 2999718.85 N; the sphere of the same surface differs by some kilometres
        var point = EqualArea.ofDegrees(5, 50);
        assertThat(point.x()).isCloseTo(3_962_799.45 - 4_321_000, within(10_000.0));
        assertThat(point.y()).isCloseTo(2_999_718.85 - 3_210_000, within(10_000.0));
        assertThat(EqualArea.ofMetres(4_321_000, 3_210_000)).isEqualTo(EqualArea.ofDegrees(10, 52));
    }

    @Test
    void aRegionOverseasIsNamedAndNotDrawn() throws IOException {
        var boundaries =
                Boundaries.read(
                        file(
                                collection(
                                        feature(
                                                "SE33",
                                                "Polygon",
                                                "[[[16,64],[24,64],[24,68],[16,68],[16,64]]]"),
                                        feature(
                                                "FRY3",
                                                "MultiPolygon",
                                                "[[[[-54,2],[-52,2],[-52,5],[-54,2]]]]"))));
        assertThat(boundaries.regions().get("SE33")).startsWith("M").endsWith("z");
        assertThat(boundaries.regions()).containsOnlyKeys("SE33");
        assertThat(boundaries.source()).isEqualTo("outlines.geojson");
    }

    /// RFC 7946, 3.1.6 and 4.
    @Test
    void geometriesAreInDegreesWithOuterRingsCounterclockwise() throws IOException {
        var clockwise = "[[16,64],[16,68],[24,68],[24,64],[16,64]]";
        var hole = "[[18,65],[20,65],[20,66],[18,66],[18,65]]";
        var geometries =
                Boundaries.read(
                                file(
                                        collection(
                                                feature(
                                                        "SE33",
                                                        "Polygon",
                                                        "[" + clockwise + "," + hole + "]"),
                                                feature(
                                                        "FRY3",
                                                        "MultiPolygon",
                                                        "[[[[-54,2],[-52,2],[-52,5],[-54,2]]],"
                                                                + "[[[-50,2],[-49,2],[-49,3],[-50,2]]]]"))))
                        .geometries();
        assertThat(geometries.of("SE33"))
                .contains(
                        "{\"type\":\"Polygon\",\"coordinates\":["
                                + "[[16,64],[24,64],[24,68],[16,68],[16,64]],"
                                + "[[18,65],[18,66],[20,66],[20,65],[18,65]]]}");
        assertThat(geometries.of("FRY3").orElseThrow())
                .startsWith("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[-54,2],");
        assertThat(geometries.of("EL30")).isEmpty();
    }

    @Test
    void metresBecomeTheDegreesThatTheStandardGives() {
        // the example of EPSG guidance note 7-2
        var place = LaeaInverse.of(3_962_799.45, 2_999_718.85);
        assertThat(place.longitude()).isCloseTo(5, within(1e-7));
        assertThat(place.latitude()).isCloseTo(50, within(1e-7));
        var centre = LaeaInverse.of(4_321_000, 3_210_000);
        assertThat(centre).isEqualTo(new LaeaInverse.Degrees(10, 52));
    }

    @Test
    void whatIsNoMapIsRefusedWithWhatIsExpected() throws IOException {
        var empty = file(collection());
        assertThatThrownBy(() -> Boundaries.read(empty))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("property NUTS_ID");
        var broken = file("{");
        assertThatThrownBy(() -> Boundaries.read(broken)).hasMessageContaining("Cannot read");
        var elsewhere =
                file(
                        collection(
                                feature(
                                        "SE33",
                                        "Polygon",
                                        "[[[99999999,1],[99999999,2],[99999998,2]]]")));
        assertThatThrownBy(() -> Boundaries.read(elsewhere)).hasMessageContaining("EPSG:3035");
    }

    @Test
    void realBoundariesAreDrawnInLittleRoom() {
        var real =
                Path.of(System.getProperty("rim.shared", "none"), "data", "nuts", "boundaries")
                        .resolve("NUTS2_20M_2016_4326.geojson");
        Assumptions.assumeTrue(Files.exists(real), "No shared data: rim.shared names no folder");
        var boundaries = Boundaries.read(real);
        assertThat(boundaries.regions()).hasSizeGreaterThan(310).containsKeys("SE33", "MT00");
        assertThat(boundaries.regions()).doesNotContainKeys("FRY1", "PT20", "ES70");
        assertThat(boundaries.regions().values().stream().mapToInt(String::length).sum())
                .isLessThan(250_000);
    }
}
