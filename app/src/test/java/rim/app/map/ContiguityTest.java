package rim.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContiguityTest {
    private static final String OUTLINES =
            "{\"type\":\"FeatureCollection\",\"features\":["
                    + square("A1", 10, 50)
                    + ","
                    + square("A2", 11, 50)
                    + ","
                    + square("A3", 12, 51)
                    + ","
                    + square("A4", 20, 50.5)
                    + ","
                    + square("A5", 12.00002, 50)
                    + "]}";

    private static final String[] ISLANDS = {
        "CY00", "EL41", "EL42", "EL43", "EL62", "ES53", "ES63", "ES64", "ES70", "FI20", "FRM0",
        "FRY1", "FRY2", "FRY3", "FRY4", "FRY5", "IS00", "ITG1", "ITG2", "MT00", "NO0B", "PT20",
        "PT30"
    };

    @TempDir private Path folder;

    private static String square(String code, double west, double south) {
        return "{\"type\":\"Feature\",\"properties\":{\"NUTS_ID\":\""
                + code
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[["
                + west
                + ","
                + south
                + "],["
                + (west + 1)
                + ","
                + south
                + "],["
                + (west + 1)
                + ","
                + (south + 1)
                + "],["
                + west
                + ","
                + (south + 1)
                + "],["
                + west
                + ","
                + south
                + "]]]}}";
    }

    private Contiguity contiguity() throws IOException {
        var file = Files.writeString(folder.resolve("squares.geojson"), OUTLINES);
        return Boundaries.read(file).contiguity();
    }

    @Test
    void regionsTouchWhereTheyHaveAnEdgeOrACornerInCommon() throws IOException {
        var contiguity = contiguity();
        assertThat(contiguity.source()).isEqualTo("squares.geojson");
        assertThat(contiguity.touching("A1")).containsExactly("A2");
        assertThat(contiguity.touching("A2")).containsExactly("A1", "A3");
        assertThat(contiguity.touching("A3")).containsExactly("A2");
        assertThat(contiguity.touching("A4")).isEmpty();
        assertThat(contiguity.has("A4")).isTrue();
        assertThat(contiguity.touching("B1")).isEmpty();
        assertThat(contiguity.has("B1")).isFalse();
    }

    /// Two metres apart is not together.
    @Test
    void whatIsApartDoesNotTouch() throws IOException {
        assertThat(contiguity().touching("A5")).isEmpty();
    }

    @Test
    void theNearestAreThoseWhoseCentresAre() throws IOException {
        var contiguity = contiguity();
        var all = List.of("A1", "A2", "A3", "A4", "B1");
        assertThat(contiguity.nearest("A4", all, 2)).containsExactly("A3", "A2");
        assertThat(contiguity.nearest("A1", all, 9)).containsExactly("A2", "A3", "A4");
        assertThat(contiguity.nearest("B1", all, 2)).isEmpty();
    }

    /// Europe as Eurostat's GISCO has it, at both scales: who touches whom is known, and only
    /// islands and what lies overseas touch nobody.
    @ParameterizedTest
    @ValueSource(strings = {"NUTS2_20M_2021_4326", "NUTS2_20M_2024_4326", "NUTS2_60M_2024_4326"})
    void outlinesOfRegionsTouchAsOnAMap(String name) {
        var folder =
                Path.of(System.getProperty("rim.shared", "../../shared"), "data/nuts/boundaries");
        var file = folder.resolve(name + ".geojson");
        assumeThat(file).as("outlines of NUTS 2 regions for tests").exists();
        var boundaries = Boundaries.read(file);
        var contiguity = boundaries.contiguity();
        assertThat(contiguity.touching("SE33")).contains("FI1D", "NO07", "SE32");
        assertThat(contiguity.touching("SE11")).containsExactly("SE12");
        assertThat(contiguity.touching("LU00"))
                .containsExactly("BE33", "BE34", "DEB2", "DEC0", "FRF3");
        assertThat(contiguity.touching("AT13")).containsExactly("AT12");
        var alone = new ArrayList<String>();
        for (var region : boundaries.geometries().byRegion().keySet()) {
            for (var other : contiguity.touching(region)) {
                assertThat(contiguity.touching(other)).contains(region);
            }
            if (contiguity.touching(region).isEmpty()) {
                alone.add(region);
            }
        }
        assertThat(alone).containsExactly(ISLANDS);
    }
}
