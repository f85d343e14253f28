package rim.engine.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// What a file can say of a method, or of a part of it: the key by which {@link MethodSettings}
/// gives it.
///
/// @param <T> type of the value
/// @param name in files, lower snake case
/// @param type what values it can have
/// @param standard the value where a file is silent; empty where that means that there is none
/// @param isRequired whether a file must say it
/// @param meaning in words, with the unit
public record MethodParameter<T>(
        String name, ValueType<T> type, Optional<T> standard, boolean isRequired, String meaning) {

    /// What a file must say.
    public static <T> MethodParameter<T> required(String name, ValueType<T> type, String meaning) {
        return new MethodParameter<>(name, type, Optional.empty(), true, meaning);
    }

    /// What a file may say; without it there is none.
    public static <T> MethodParameter<T> optional(String name, ValueType<T> type, String meaning) {
        return new MethodParameter<>(name, type, Optional.empty(), false, meaning);
    }

    /// What a file may say.
    ///
    /// @param standard the value where it does not
    public static <T> MethodParameter<T> byDefault(
            String name, ValueType<T> type, T standard, String meaning) {
        return new MethodParameter<>(name, type, Optional.of(standard), false, meaning);
    }

    /// The JSON Schema of an object with these parameters.
    public static ObjectNode object(List<MethodParameter<?>> parameters) {
        var schema = JsonNodeFactory.instance.objectNode();
        var properties = JsonNodeFactory.instance.objectNode();
        var required = JsonNodeFactory.instance.arrayNode();
        for (MethodParameter<?> each : parameters) {
            properties.set(each.name, each.schema());
            if (each.isRequired) {
                required.add(each.name);
            }
        }
        if (!properties.isEmpty()) {
            schema.set("properties", properties);
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private ObjectNode schema() {
        var schema = JsonNodeFactory.instance.objectNode().put("description", meaning);
        schema.setAll(type.schema());
        standard.ifPresent(value -> schema.set("default", json(type.writing().apply(value))));
        return schema;
    }

    /// The value where a file is silent, as a file would have it; empty for none.
    public Optional<String> standardWritten() {
        return standard.map(value -> json(type.writing().apply(value)).asText());
    }

    private static JsonNode json(Object written) {
        var nodes = JsonNodeFactory.instance;
        return switch (written) {
            case Double number -> ValueType.numeric(number);
            case Integer number -> nodes.numberNode(number);
            case Long number -> nodes.numberNode(number);
            case Boolean truth -> nodes.booleanNode(truth);
            case Object other -> nodes.textNode(other.toString());
        };
    }
}
