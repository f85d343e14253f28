package rim.engine.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import rim.schemas.methodology.MethodChoice;

/// What values a parameter can have, in a file and in the program.
///
/// @param <T> in the program
/// @param schema the same as JSON Schema
/// @param words the same in words
/// @param reading from what a file has: a number, a text, a truth value, a list or a map
/// @param writing the way back
public record ValueType<T>(
        ObjectNode schema, String words, Function<Object, T> reading, Function<T, Object> writing) {

    /// A name in a file for a value in the program.
    public record Option<T>(String name, T value) {}

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode type(String name) {
        return object().put("type", name);
    }

    public static ValueType<Double> number() {
        return new ValueType<>(
                type("number"), "number", raw -> ((Number) raw).doubleValue(), value -> value);
    }

    /// A whole number.
    public static ValueType<Integer> count() {
        return new ValueType<>(
                type("integer"),
                "whole number",
                raw -> {
                    try {
                        return new BigDecimal(((Number) raw).toString()).intValueExact();
                    } catch (ArithmeticException e) {
                        throw new IllegalArgumentException(
                                raw + " (expected a whole number of at most ten digits)", e);
                    }
                },
                value -> value);
    }

    /// A whole number of up to 18 digits, from which random numbers start.
    public static ValueType<Long> seed() {
        return new ValueType<>(
                type("integer"),
                "whole number",
                raw -> {
                    try {
                        return new BigDecimal(((Number) raw).toString()).longValueExact();
                    } catch (ArithmeticException e) {
                        throw new IllegalArgumentException(
                                raw + " (expected a whole number of at most 18 digits)", e);
                    }
                },
                value -> value);
    }

    /// True or false.
    public static ValueType<Boolean> truth() {
        return new ValueType<>(
                type("boolean"), "true or false", raw -> (Boolean) raw, value -> value);
    }

    public static ValueType<String> text() {
        return new ValueType<>(
                type("string").put("minLength", 1), "text", raw -> (String) raw, value -> value);
    }

    /// The code of a node.
    public static ValueType<String> code() {
        return new ValueType<>(
                object().put("$ref", "#/$defs/code"), "code", raw -> (String) raw, value -> value);
    }

    /// A share, 0 to 1.
    public static ValueType<Double> share() {
        return number().from(0).to(1);
    }

    /// One of some names.
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> ValueType<T> choice(Option<T>... options) {
        var all = List.of(options);
        var schema = object();
        var names = schema.putArray("enum");
        all.forEach(option -> names.add(option.name()));
        return new ValueType<>(
                schema,
                all.stream().map(o -> "`" + o.name() + "`").collect(Collectors.joining(", ")),
                raw ->
                        all.stream()
                                .filter(option -> option.name().equals(raw))
                                .findFirst()
                                .orElseThrow(() -> new ClassCastException("Not an option: " + raw))
                                .value(),
                value ->
                        all.stream()
                                .filter(option -> option.value().equals(value))
                                .findFirst()
                                .orElseThrow()
                                .name());
    }

    public static <T> Option<T> option(String name, T value) {
        return new Option<>(name, value);
    }

    /// Some of a kind, at least one.
    public static <T> ValueType<List<T>> listOf(ValueType<T> type) {
        var schema = type("array").put("minItems", 1);
        schema.set("items", type.schema);
        return new ValueType<>(
                schema,
                "list of " + type.words + "s",
                raw -> {
                    var read = new ArrayList<T>();
                    ((List<?>) raw).forEach(each -> read.add(type.reading.apply(each)));
                    return List.copyOf(read);
                },
                values -> values.stream().map(type.writing).toList());
    }

    /// Some of a kind, none twice.
    public static <T> ValueType<List<T>> setOf(ValueType<T> type) {
        return listOf(type).saying("uniqueItems", JsonNodeFactory.instance.booleanNode(true));
    }

    /// Methods of one kind.
    ///
    /// @param definition of the kind in the JSON Schema
    /// @param least how many at least
    public static ValueType<List<MethodChoice>> methods(String definition, int least) {
        var schema = type("array").put("minItems", least);
        schema.putObject("items").put("$ref", "#/$defs/" + definition);
        return new ValueType<>(
                schema,
                "list of methods",
                raw -> {
                    var read = new ArrayList<MethodChoice>();
                    for (Object each : (List<?>) raw) {
                        var written = new TreeMap<String, Object>();
                        ((Map<?, ?>) each)
                                .forEach((key, value) -> written.put((String) key, value));
                        read.add(MethodChoice.of(written));
                    }
                    return List.copyOf(read);
                },
                choices -> choices.stream().map(MethodChoice::written).toList());
    }

    /// At least so much.
    public ValueType<T> from(double least) {
        return saying("minimum", numeric(least)).worded(" of " + plain(least) + " or more");
    }

    /// At most so much.
    public ValueType<T> to(double most) {
        return saying("maximum", numeric(most)).worded(", " + plain(most) + " at most");
    }

    /// More than so much.
    public ValueType<T> above(double limit) {
        return saying("exclusiveMinimum", numeric(limit)).worded(" above " + plain(limit));
    }

    /// Less than so much.
    public ValueType<T> below(double limit) {
        return saying("exclusiveMaximum", numeric(limit)).worded(", below " + plain(limit));
    }

    /// Exactly so many, of a list.
    public ValueType<T> exactly(int count) {
        var node = numeric(count);
        return saying("minItems", node).saying("maxItems", node).worded(", " + count + " of them");
    }

    /// At least so many, of a list.
    public ValueType<T> atLeast(int count) {
        return saying("minItems", numeric(count)).worded(", " + count + " or more of them");
    }

    private ValueType<T> saying(String keyword, JsonNode value) {
        var said = schema.deepCopy();
        said.set(keyword, value);
        return new ValueType<>(said, words, reading, writing);
    }

    private ValueType<T> worded(String further) {
        return new ValueType<>(schema, words + further, reading, writing);
    }

    static JsonNode numeric(double value) {
        return value == Math.rint(value)
                ? JsonNodeFactory.instance.numberNode((long) value)
                : JsonNodeFactory.instance.numberNode(value);
    }

    private static String plain(double value) {
        return numeric(value).asText();
    }
}
