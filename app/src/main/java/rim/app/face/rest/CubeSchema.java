package rim.app.face.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rim.app.face.schema.RecordSchema;

/// The JSON Schema of a cube as JSON-stat 2.0.
final class CubeSchema {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> TEXTS = Map.of("type", "array", "items", TEXT);
    private static final Map<String, Object> TEXT_BY_CODE = byCode(TEXT);

    static Map<String, Object> cube() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("version", Map.of("const", "2.0"));
        properties.put("class", Map.of("const", "dataset"));
        properties.put("label", TEXT);
        properties.put("source", TEXT);
        properties.put("updated", Map.of("type", "string", "format", "date-time"));
        properties.put("id", TEXTS);
        properties.put("size", Map.of("type", "array", "items", Map.of("type", "integer")));
        properties.put("role", role());
        properties.put("dimension", byCode(dimension()));
        properties.put("value", byPlace(Map.of("type", "number")));
        properties.put("status", byPlace(TEXT));
        properties.put("extension", extension());
        var schema = withOptional(properties, List.of("status", "extension"));
        schema.put(
                "description",
                "JSON-stat 2.0: the key columns are dimensions, and each column of numbers is a"
                        + " category of the dimension 'measure'; the status of a score or value is"
                        + " the reason why it is empty, or the flags of the value, both named in"
                        + " 'extension.status.label'; notes say what columns mean");
        return schema;
    }

    /// What was asked of which edition, and what statuses mean.
    private static Map<String, Object> extension() {
        var schema = new LinkedHashMap<>(byCode(TEXT));
        schema.put("properties", Map.of("status", byCode(TEXT_BY_CODE)));
        return schema;
    }

    private static Map<String, Object> role() {
        var properties = new LinkedHashMap<String, Object>();
        List.of("time", "geo", "metric").forEach(role -> properties.put(role, TEXTS));
        return withOptional(properties, List.of("time", "geo"));
    }

    private static Map<String, Object> dimension() {
        var unit = new LinkedHashMap<String, Object>();
        unit.put("label", TEXT);
        unit.put("decimals", Map.of("type", "integer"));
        var category = new LinkedHashMap<String, Object>();
        category.put("index", TEXTS);
        category.put("label", TEXT_BY_CODE);
        category.put("note", byCode(TEXTS));
        category.put("unit", byCode(withOptional(unit, List.of("label"))));
        var dimension = new LinkedHashMap<String, Object>();
        dimension.put("label", TEXT);
        dimension.put("note", TEXTS);
        dimension.put("category", withOptional(category, List.of("note", "unit")));
        return withOptional(dimension, List.of("note"));
    }

    private static Map<String, Object> withOptional(
            Map<String, Object> properties, List<String> optional) {
        var schema = RecordSchema.object(properties);
        schema.put(
                "required",
                properties.keySet().stream().filter(name -> !optional.contains(name)).toList());
        return schema;
    }

    private static Map<String, Object> byCode(Map<String, Object> values) {
        return Map.of("type", "object", "additionalProperties", values);
    }

    private static Map<String, Object> byPlace(Map<String, Object> values) {
        return Map.of(
                "type",
                "object",
                "patternProperties",
                Map.of("^[0-9]+$", values),
                "additionalProperties",
                false);
    }

    private CubeSchema() {}
}
