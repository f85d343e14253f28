package rim.app.face.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rim.app.AnyEdition;
import rim.app.map.Boundaries;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// Values with the outlines of their regions, as RFC 7946 has them.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeoJsonTest {
    private static final String OUTLINES =
            """
            {"type": "FeatureCollection", "features": [
             {"type": "Feature", "properties": {"NUTS_ID": "SE33"}, "geometry":
              {"type": "Polygon", "coordinates": [[[16,64],[16,68],[24,68],[24,64],[16,64]]]}},
             {"type": "Feature", "properties": {"NUTS_ID": "FI1D"}, "geometry":
              {"type": "MultiPolygon", "coordinates": [[[[4800000,4700000],[5000000,4700000],[5000000,4900000],[4800000,4700000]]]]}}
            ]}
            """;

    private DataHome home;
    private RunningService service;

    @BeforeAll
    void start(DataHome anyHome, @TempDir Path folder) throws IOException, SQLException {
        home = anyHome;
        var file = Files.writeString(folder.resolve("outlines.geojson"), OUTLINES);
        service = RunningService.withOutlines(Boundaries.read(file), home);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static JsonNode feature(JsonNode collection, String region) {
        for (var each : collection.path("features")) {
            if (each.at("/properties/region").asText().equals(region)) {
                return each;
            }
        }
        throw new AssertionError("no feature of " + region);
    }

    @Test
    void everyRowIsAFeatureWithItsColumnsAndItsOutline() {
        var answer = service.get("/api/v1/rank?format=geojson");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/geo+json");
        var collection = RunningService.json(answer);
        var rows = service.json("/api/v1/rank").path("rows");
        assertThat(collection.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(collection.path("features")).hasSameSizeAs(rows);
        for (var row : rows) {
            var each = feature(collection, row.path("region").asText());
            assertThat(each.path("type").asText()).isEqualTo("Feature");
            assertThat(each.path("properties")).isEqualTo(row);
        }
        assertThat(feature(collection, "SE33").at("/geometry/coordinates/0/1").toString())
                .as("counterclockwise")
                .isEqualTo("[24,64]");
        assertThat(feature(collection, "SE32").path("geometry").isNull())
                .as("no outline is no reason to lose a row")
                .isTrue();
    }

    @Test
    void everyPositionIsInDegreesAndRingsAreClosed() {
        for (var each : service.json("/api/v1/rank?format=geojson").path("features")) {
            for (var polygon : polygons(each.path("geometry"))) {
                for (var ring : polygon) {
                    assertThat(ring.size()).isGreaterThanOrEqualTo(4);
                    assertThat(ring.path(0)).isEqualTo(ring.path(ring.size() - 1));
                    ring.forEach(place -> {
                        assertThat(place.path(0).asDouble()).isBetween(-180.0, 180.0);
                        assertThat(place.path(1).asDouble()).isBetween(-90.0, 90.0);
                    });
                }
            }
        }
    }

    private static List<JsonNode> polygons(JsonNode geometry) {
        var polygons = new ArrayList<JsonNode>();
        if (geometry.path("type").asText().equals("Polygon")) {
            polygons.add(geometry.path("coordinates"));
        } else {
            geometry.path("coordinates").forEach(polygons::add);
        }
        return polygons;
    }

    @Test
    void theFileSaysWhereItIsFrom() {
        var collection =
                service.json("/api/v1/query?indicator=business_rd&year=2018&format=geojson");
        assertThat(collection.path("edition").asText()).isEqualTo("2019");
        assertThat(collection.path("sha256").asText()).isEqualTo(home.inForce().digest());
        assertThat(collection.path("asked").asText()).contains("indicator=business_rd");
        assertThat(collection.path("licence").asText()).isNotEmpty();
        assertThat(collection.path("rows").asText()).startsWith("all ");
        assertThat(collection.path("sources").asText()).isNotEmpty();
        assertThat(collection.path("outlines").asText()).isEqualTo("outlines.geojson");
        assertThat(feature(collection, "SE33").at("/properties/value").asDouble()).isEqualTo(0.67);
    }

    @Test
    void itIsOfferedWhereItCanBeHadAndElseToldWhy() throws SQLException {
        var path = "/paths/~1api~1v1~1rank/get/responses/200/content/application~1geo+json";
        assertThat(service.json("/openapi.json").at(path).isObject()).isTrue();
        assertThat(service.get("/api/v1/rank", "Accept", "application/geo+json").statusCode())
                .isEqualTo(200);
        assertThat(service.get("/api/v1/editions?format=geojson").statusCode()).isEqualTo(406);
        assertThat(service.get("/api/v1/profile/SE33?format=geojson").statusCode()).isEqualTo(406);
        try (var bare = RunningService.of(home)) {
            assertThat(bare.json("/openapi.json").at(path).isMissingNode()).isTrue();
            var refused = bare.get("/api/v1/rank?format=geojson");
            assertThat(refused.statusCode()).isEqualTo(406);
            assertThat(RunningService.text(refused)).contains("rim serve --boundaries FILE");
        }
    }

    /// The drawing for maps stays as small as it was.
    @Test
    void thePagesDrawingHasNoGeometries() {
        assertThat(service.json("/page/boundaries.json").fieldNames())
                .toIterable()
                .containsExactly("source", "width", "height", "regions");
    }
}
