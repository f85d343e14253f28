package rim.app.serve.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.print.Rows;

/// A cube as JSON-stat 2.0 (json-stat.org/full): the key columns are its dimensions, and each
/// column of numbers is a category of the dimension `measure`. A cell without a number has its
/// reason as its status, or its flags where it has a number.
public final class JsonStat {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String MEASURE = "measure";

    /// What a cube says about itself.
    ///
    /// @param label what it is
    /// @param source who published the figures
    /// @param labels names a category of a dimension
    public record Heading(String label, String source, BinaryOperator<String> labels) {}

    private final List<Field> fields;
    private final List<String> keys;
    private final Map<String, Map<String, Integer>> dimensions = new LinkedHashMap<>();
    private final List<Cell> cells = new ArrayList<>();

    private record Cell(List<String> at, @Nullable Number value, String status) {}

    private JsonStat(List<Field> fields, List<String> keys) {
        this.fields = fields;
        this.keys = keys;
        keys.forEach(key -> dimensions.put(key, new LinkedHashMap<>()));
        var measures = new LinkedHashMap<String, Integer>();
        fields.stream()
                .filter(this::isMeasure)
                .forEach(field -> measures.put(field.name(), measures.size()));
        dimensions.put(MEASURE, measures);
    }

    private boolean isMeasure(Field field) {
        return !keys.contains(field.name())
                && switch (field.kind()) {
                    case NUMBER, INTEGER -> true;
                    case TEXT, TRUTH, TEXTS -> false;
                };
    }

    /// Writes a cube.
    ///
    /// @param keys columns that together name a row
    public static void write(
            Rows rows, List<Field> fields, List<String> keys, Heading heading, OutputStream out)
            throws IOException, SQLException {
        var cube = new JsonStat(fields, keys);
        for (var row = rows.next(); row != null; row = rows.next()) {
            cube.add(row);
        }
        cube.sortYears();
        cube.write(heading, out);
    }

    private void add(List<@Nullable Object> row) {
        var at = new ArrayList<String>();
        String status = "";
        for (int i = 0; i < fields.size(); i++) {
            var name = fields.get(i).name();
            var text = row.get(i) == null ? "" : String.valueOf(row.get(i));
            if (keys.contains(name)) {
                at.add(text);
                var categories = categories(name);
                categories.putIfAbsent(text, categories.size());
            } else if ((name.equals("missing") || name.equals("flags")) && !text.isEmpty()) {
                status = name.equals("missing") || status.isEmpty() ? text : status;
            }
        }
        for (int i = 0; i < fields.size(); i++) {
            if (isMeasure(fields.get(i))) {
                var cell = new ArrayList<>(at);
                cell.add(fields.get(i).name());
                cells.add(new Cell(cell, (Number) row.get(i), status));
            }
        }
    }

    private Map<String, Integer> categories(String dimension) {
        return dimensions.getOrDefault(dimension, Map.of());
    }

    /// Years stand in their order, whatever the order of the rows.
    private void sortYears() {
        dimensions.computeIfPresent(
                "year",
                (name, years) -> {
                    var sorted = new LinkedHashMap<String, Integer>();
                    years.keySet().stream()
                            .sorted()
                            .forEach(year -> sorted.put(year, sorted.size()));
                    return sorted;
                });
    }

    private void write(Heading heading, OutputStream out) throws IOException {
        try (var json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("version", "2.0");
            json.writeStringField("class", "dataset");
            json.writeStringField("label", heading.label());
            json.writeStringField("source", heading.source());
            writeList(json, "id", List.copyOf(dimensions.keySet()));
            json.writeArrayFieldStart("size");
            for (var categories : dimensions.values()) {
                json.writeNumber(categories.size());
            }
            json.writeEndArray();
            writeRoles(json);
            writeDimensions(json, heading);
            writeCells(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void writeRoles(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("role");
        writeList(json, "metric", List.of(MEASURE));
        if (keys.contains("year")) {
            writeList(json, "time", List.of("year"));
        }
        if (keys.contains("region")) {
            writeList(json, "geo", List.of("region"));
        }
        json.writeEndObject();
    }

    private void writeDimensions(JsonGenerator json, Heading heading) throws IOException {
        var meanings =
                fields.stream().collect(Collectors.toMap(Field::name, Field::meaning, (a, b) -> a));
        json.writeObjectFieldStart("dimension");
        for (var dimension : dimensions.entrySet()) {
            json.writeObjectFieldStart(dimension.getKey());
            json.writeStringField("label", dimension.getKey());
            json.writeObjectFieldStart("category");
            writeList(json, "index", List.copyOf(dimension.getValue().keySet()));
            json.writeObjectFieldStart("label");
            for (var code : dimension.getValue().keySet()) {
                json.writeStringField(
                        code,
                        dimension.getKey().equals(MEASURE)
                                ? meanings.getOrDefault(code, code)
                                : heading.labels().apply(dimension.getKey(), code));
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeList(JsonGenerator json, String name, List<String> values)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (var value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /// Only cells that there are, by their place in the cube (row-major order).
    private void writeCells(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("value");
        for (var cell : cells) {
            if (cell.value() != null) {
                json.writeFieldName(String.valueOf(place(cell)));
                if (cell.value() instanceof Double number) {
                    json.writeNumber(number);
                } else {
                    json.writeNumber(cell.value().longValue());
                }
            }
        }
        json.writeEndObject();
        json.writeObjectFieldStart("status");
        for (var cell : cells) {
            if (!cell.status().isEmpty()) {
                json.writeStringField(String.valueOf(place(cell)), cell.status());
            }
        }
        json.writeEndObject();
    }

    private long place(Cell cell) {
        long place = 0;
        int i = 0;
        for (var categories : dimensions.values()) {
            place = place * categories.size() + categories.getOrDefault(cell.at().get(i), 0);
            i++;
        }
        return place;
    }
}
