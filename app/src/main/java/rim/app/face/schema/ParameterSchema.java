package rim.app.face.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;

/// The JSON Schema of one value of a parameter.
public final class ParameterSchema {
    /// Type, bounds, words to choose from and default.
    public static Map<String, Object> of(Parameter<?> parameter) {
        var schema = new LinkedHashMap<String, Object>();
        switch (parameter.kind()) {
            case Kind.Text text -> schema.put("type", "string");
            case Kind.Setting setting -> schema.put("type", "string");
            case Kind.Worded<?> worded -> schema.put("type", "string");
            case Kind.LocalFile file -> schema.put("type", "string");
            case Kind.Truth truth -> schema.put("type", "boolean");
            case Kind.Whole whole -> bounds(schema, "integer", whole.least(), whole.most());
            case Kind.Decimal decimal -> bounds(schema, "number", decimal.least(), decimal.most());
            case Kind.Choice<?> choice -> {
                schema.put("type", "string");
                schema.put("enum", choice.words());
            }
            case Kind.Years years -> {
                schema.put("type", "string");
                schema.put("pattern", "^(\\d{4})?(\\.\\.)?(\\d{4})?$");
            }
        }
        parameter.standard().ifPresent(value -> schema.put("default", value));
        return schema;
    }

    private static void bounds(Map<String, Object> schema, String type, Number least, Number most) {
        schema.put("type", type);
        schema.put("minimum", least);
        schema.put("maximum", most);
    }

    private ParameterSchema() {}
}
