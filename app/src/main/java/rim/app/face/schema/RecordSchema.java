package rim.app.face.schema;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON Schema of a record, as {@link rim.app.print.Json} writes it: made from the record
/// itself, so that the two cannot part.
public final class RecordSchema {
    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    /// Schemas by the names of records, in the order in which they were met.
    private final Map<String, Object> definitions;

    /// Where in the document they stand.
    private final String place;

    /// @param definitions takes the schemas of all records that are met
    /// @param place of those in the document, such as `#/$defs/`
    public RecordSchema(Map<String, Object> definitions, String place) {
        this.definitions = definitions;
        this.place = place;
    }

    /// Refers to the schema of a record, and defines it if it is new.
    public Map<String, Object> of(Class<?> type) {
        var name = nested(type);
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, object(members(type)));
        }
        return Map.of("$ref", place + name);
    }

    /// Records of the same name differ by what they stand in.
    private static String nested(Class<?> type) {
        var around = type.getDeclaringClass();
        return around == null ? type.getSimpleName() : nested(around) + type.getSimpleName();
    }

    /// The schemas of a record's members by their names.
    public Map<String, Object> members(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            var named = component.getAccessor().getAnnotation(JsonProperty.class);
            properties.put(
                    named == null ? SNAKE_CASE.translate(component.getName()) : named.value(),
                    schema(component.getAnnotatedType()));
        }
        for (var method : type.getDeclaredMethods()) {
            var named = method.getAnnotation(JsonProperty.class);
            if (named != null && method.getParameterCount() == 0) {
                properties.putIfAbsent(named.value(), schema(method.getAnnotatedReturnType()));
            } else if (isQuestion(type, method)) {
                properties.putIfAbsent(
                        SNAKE_CASE.translate(
                                Character.toLowerCase(method.getName().charAt(2))
                                        + method.getName().substring(3)),
                        Map.of("type", "boolean"));
            }
        }
        return properties;
    }

    /// A public `isSomething()` is a member too, unless it says that it is none.
    private static boolean isQuestion(Class<?> type, Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && method.getReturnType() == boolean.class
                && method.getName().matches("is[A-Z].*")
                && !method.isAnnotationPresent(JsonIgnore.class)
                && Arrays.stream(type.getRecordComponents())
                        .noneMatch(c -> c.getName().equals(method.getName()));
    }

    /// A schema of an object that has just these members.
    public static Map<String, Object> object(Map<String, Object> properties) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(properties.keySet()));
        schema.put("additionalProperties", false);
        return schema;
    }

    private Object schema(AnnotatedType type) {
        var plain = plain(type);
        return type.isAnnotationPresent(Nullable.class) ? orNull(plain) : plain;
    }

    /// The same, or null.
    public static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type) {
            var nullable = new LinkedHashMap<>(schema);
            nullable.put("type", List.of(type, "null"));
            if (schema.get("enum") instanceof List<?> values) {
                var withNull = new ArrayList<@Nullable Object>(values);
                withNull.add(null);
                nullable.put("enum", withNull);
            }
            return nullable;
        }
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private Map<String, Object> plain(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            var of = generic.getAnnotatedActualTypeArguments();
            var raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
            if (Collection.class.isAssignableFrom(raw)) {
                return Map.of("type", "array", "items", schema(of[0]));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return Map.of("type", "object", "additionalProperties", schema(of[1]));
            }
        }
        return single(type.getType());
    }

    private Map<String, Object> single(Type type) {
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("No schema of " + type);
        }
        if (plain.isRecord()) {
            return of(plain);
        }
        if (plain.isEnum()) {
            return Map.of("type", "string", "enum", constants(plain));
        }
        return Map.of("type", name(plain));
    }

    private static String name(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> "string";
            case "boolean", "java.lang.Boolean" -> "boolean";
            case "int", "long", "java.lang.Integer", "java.lang.Long" -> "integer";
            case "double", "java.lang.Double" -> "number";
            case String other -> throw new IllegalArgumentException("No schema of " + other);
        };
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant(type, ((Enum<?>) constant).name()))
                .toList();
    }

    private static String constant(Class<?> type, String name) {
        try {
            var named = type.getField(name).getAnnotation(JsonProperty.class);
            return named == null ? name.toLowerCase(Locale.ROOT) : named.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
