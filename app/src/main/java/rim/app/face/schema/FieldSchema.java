package rim.app.face.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import rim.app.data.Field;

/// The JSON Schema of a cell of a column.
public final class FieldSchema {
    /// Type, and what it says.
    public static Map<String, Object> of(Field field) {
        Map<String, Object> type =
                switch (field.kind()) {
                    case TEXT -> Map.of("type", "string");
                    case INTEGER -> Map.of("type", "integer");
                    case NUMBER -> Map.of("type", "number");
                    case TRUTH -> Map.of("type", "boolean");
                    case TEXTS -> Map.of("type", "array", "items", Map.of("type", "string"));
                };
        var schema = new LinkedHashMap<>(field.isOptional() ? RecordSchema.orNull(type) : type);
        schema.put("description", field.meaning());
        return schema;
    }

    private FieldSchema() {}
}
