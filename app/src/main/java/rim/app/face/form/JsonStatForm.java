package rim.app.face.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import rim.app.data.Field;

/// A cube as JSON-stat 2.0 (json-stat.org/full). What a status means stands in `extension`, as
/// Eurostat has it.
public final class JsonStatForm {
    private static final JsonFactory JSON = new JsonFactory();

    /// What a cube says about itself.
    ///
    /// @param label what it is
    /// @param source who published the figures
    /// @param updated when they were published, ISO 8601
    /// @param about what was asked, of which edition, whether this is all of it, and the licence
    public record Heading(
            String label,
            String source,
            String updated,
            SequencedMap<String, String> about,
            Labels labels) {}

    /// Names codes.
    @FunctionalInterface
    public interface Labels {
        /// @param column that the code stands in
        String of(String column, String code);

        /// What a column is called, since readers' tables have it in every row.
        default String name(String column) {
            return column.replace('_', ' ');
        }
    }

    private final Cube cube;
    private final Heading heading;
    private final JsonGenerator json;

    private JsonStatForm(Cube cube, Heading heading, JsonGenerator json) {
        this.cube = cube;
        this.heading = heading;
        this.json = json;
    }

    /// Whether a table of these columns is a cube: it has a key, and numbers beside it.
    public static boolean fits(List<Field> fields) {
        return Cube.fits(fields);
    }

    /// Writes a table that is a cube.
    ///
    /// @param table read up to three times: for its categories, values and statuses
    public static void write(TableRows table, List<Field> fields, Heading heading, OutputStream out)
            throws IOException, SQLException {
        var cube = Cube.of(table, fields);
        try (var json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new JsonStatForm(cube, heading, json).write();
            json.writeRaw('\n');
        }
    }

    private void write() throws IOException, SQLException {
        json.writeStartObject();
        json.writeStringField("version", "2.0");
        json.writeStringField("class", "dataset");
        json.writeStringField("label", heading.label());
        json.writeStringField("source", heading.source());
        json.writeStringField("updated", heading.updated());
        writeList("id", cube.dimensions());
        json.writeArrayFieldStart("size");
        for (var dimension : cube.dimensions()) {
            json.writeNumber(cube.categories(dimension).size());
        }
        json.writeEndArray();
        writeRoles();
        json.writeObjectFieldStart("dimension");
        for (var dimension : cube.dimensions()) {
            writeDimension(dimension);
        }
        json.writeEndObject();
        writeCells();
        writeExtension();
        json.writeEndObject();
    }

    private void writeRoles() throws IOException {
        json.writeObjectFieldStart("role");
        writeRole("time", Cube::isTime);
        writeRole("geo", Cube::isGeo);
        var withUnits = cube.dimensionWithUnits();
        writeRole(
                "metric",
                name -> cube.isOfMeasures(name) || withUnits.filter(name::equals).isPresent());
        json.writeEndObject();
    }

    private void writeRole(String role, Predicate<String> hasIt) throws IOException {
        var having = cube.dimensions().stream().filter(hasIt).toList();
        if (!having.isEmpty()) {
            writeList(role, having);
        }
    }

    private void writeDimension(String dimension) throws IOException {
        var categories = cube.categories(dimension);
        boolean isMeasure = cube.isOfMeasures(dimension);
        json.writeObjectFieldStart(dimension);
        var name = heading.labels().name(dimension);
        json.writeStringField("label", name);
        if (!isMeasure && !cube.field(dimension).meaning().equals(name)) {
            writeList("note", List.of(cube.field(dimension).meaning()));
        }
        json.writeObjectFieldStart("category");
        writeList("index", categories);
        json.writeObjectFieldStart("label");
        for (var code : categories) {
            json.writeStringField(
                    code, isMeasure ? heading.labels().name(code) : label(dimension, code));
        }
        json.writeEndObject();
        if (isMeasure) {
            writeMeanings(categories);
        }
        if (isMeasure || cube.dimensionWithUnits().filter(dimension::equals).isPresent()) {
            writeUnits(dimension);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeMeanings(Collection<String> measures) throws IOException {
        json.writeObjectFieldStart("note");
        for (var measure : measures) {
            writeList(measure, List.of(cube.field(measure).meaning()));
        }
        json.writeEndObject();
    }

    private String label(String column, String code) {
        return code.equals(Cube.NOT_APPLICABLE)
                ? "not applicable"
                : heading.labels().of(column, code);
    }

    private void writeUnits(String dimension) throws IOException {
        json.writeObjectFieldStart("unit");
        for (var category : cube.categories(dimension)) {
            var unit = cube.unit(dimension, category);
            if (unit.isPresent()) {
                json.writeObjectFieldStart(category);
                if (!unit.get().label().isEmpty()) {
                    json.writeStringField("label", label("unit", unit.get().label()));
                }
                json.writeNumberField("decimals", unit.get().decimals());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void writeList(String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (var value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /// Only cells that there are, by their place in the cube.
    private void writeCells() throws IOException, SQLException {
        json.writeObjectFieldStart("value");
        cube.cells((place, value, status) -> {
            if (value instanceof Double number) {
                json.writeNumberField(String.valueOf(place), number);
            } else if (value != null) {
                json.writeNumberField(String.valueOf(place), value.longValue());
            }
        });
        json.writeEndObject();
        if (cube.statuses().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("status");
        cube.cells((place, value, status) -> {
            if (!status.isEmpty()) {
                json.writeStringField(String.valueOf(place), status);
            }
        });
        json.writeEndObject();
    }

    private void writeExtension() throws IOException {
        if (cube.statuses().isEmpty() && heading.about().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("extension");
        for (var each : heading.about().entrySet()) {
            json.writeStringField(each.getKey(), each.getValue());
        }
        if (!cube.statuses().isEmpty()) {
            json.writeObjectFieldStart("status");
            json.writeObjectFieldStart("label");
            for (var status : cube.statuses().entrySet()) {
                json.writeStringField(
                        status.getKey(), heading.labels().of(status.getValue(), status.getKey()));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
