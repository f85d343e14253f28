package rim.app.face.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rim.app.face.schema.RecordSchema;

/// The JSON Schema of what stands beside a CSV ("CSV on the Web").
final class MetadataSchema {
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    static Map<String, Object> ofCsv() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("@context", Map.of("type", "array"));
        properties.put("url", Map.of("type", "string", "format", "uri-reference"));
        for (var name : List.of("title", "description", "source", "rights", "identifier")) {
            properties.put("dc:" + name, TEXT);
        }
        properties.put("dc:issued", Map.of("type", "string", "format", "date-time"));
        properties.put("dc:provenance", TEXT);
        properties.put("dc:extent", TEXT);
        properties.put("tableSchema", tableSchema());
        var required = List.copyOf(properties.keySet());
        // only where all sources have the same
        properties.put("dc:license", RecordSchema.object(named("@id", TEXT)));
        var schema = RecordSchema.object(properties);
        schema.put("required", required);
        schema.put(
                "description",
                "Metadata of the same answer as CSV, as the W3C's 'CSV on the Web' has it: edition,"
                        + " what was asked, whether that is all, sources, licences, and what the"
                        + " columns are");
        return schema;
    }

    private static Map<String, Object> named(String name, Map<String, Object> schema) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put(name, schema);
        return properties;
    }

    private static Map<String, Object> tableSchema() {
        var column = new LinkedHashMap<String, Object>();
        for (var name : List.of("name", "titles", "datatype", "separator", "dc:description")) {
            column.put(name, TEXT);
        }
        var columns = RecordSchema.object(column);
        columns.put("required", List.of("name", "titles", "datatype"));
        var properties = new LinkedHashMap<String, Object>();
        properties.put("columns", Map.of("type", "array", "items", columns));
        properties.put("primaryKey", Map.of("type", "array", "items", TEXT));
        var schema = RecordSchema.object(properties);
        schema.put("required", List.of("columns"));
        return schema;
    }

    private MetadataSchema() {}
}
