package rim.app.face.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.map.Geometries;
import rim.app.print.Rows;

/// Rows about regions as GeoJSON (RFC 7946): a feature for each row, with the outline of its
/// region. A region without an outline is a feature without a place, so that no row is lost.
public final class GeoJsonForm {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String REGION = "region";

    /// Whether rows of these columns are about regions.
    public static boolean fits(List<Field> fields) {
        return fields.stream()
                .anyMatch(field -> field.name().equals(REGION) && field.kind() == Field.Kind.TEXT);
    }

    /// @param colophon what the file says of itself, as members beside the features
    public static void write(Rows rows, Geometries geometries, Colophon colophon, OutputStream out)
            throws IOException, SQLException {
        int at = rows.columns().indexOf(REGION);
        try (var json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            for (var each : colophon.about().entrySet()) {
                json.writeStringField(each.getKey(), each.getValue());
            }
            json.writeStringField("sources", colophon.sourceTitles());
            json.writeStringField("outlines", geometries.source());
            json.writeArrayFieldStart("features");
            for (var row = rows.next(); row != null; row = rows.next()) {
                json.writeRaw('\n');
                feature(
                        json,
                        rows.columns(),
                        row,
                        geometries.of(String.valueOf(row.get(at))).orElse("null"));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void feature(
            JsonGenerator json, List<String> columns, List<@Nullable Object> row, String geometry)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeFieldName("geometry");
        json.writeRawValue(geometry);
        json.writeObjectFieldStart("properties");
        for (int i = 0; i < row.size(); i++) {
            json.writeFieldName(columns.get(i));
            JsonForm.write(json, row.get(i));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private GeoJsonForm() {}
}
