package rim.schemas.methodology;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A method that a methodology names, with its parameters as the file has them: `{ "method":
/// "power", "exponent": 2 }`.
///
/// What a method does, which parameters it takes and what they are where the file is silent is said
/// by its card in the engine; this is what the file says, so that a method that somebody else wrote
/// is read like ours.
///
/// @param name of the method
/// @param parameters by name, without those that are left out; numbers, texts, truth values, lists
///   and maps of these
public record MethodChoice(String name, SortedMap<String, Object> parameters) {
    private static final String METHOD = "method";

    public MethodChoice {
        parameters = unchangeable(parameters);
    }

    private static SortedMap<String, Object> unchangeable(Map<?, ?> parameters) {
        var copy = new TreeMap<String, Object>();
        parameters.forEach((name, value) -> copy.put(String.valueOf(name), unchangeable(value)));
        return Collections.unmodifiableSortedMap(copy);
    }

    private static Object unchangeable(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(MethodChoice::unchangeable).toList();
        }
        return value instanceof Map<?, ?> map ? unchangeable(map) : value;
    }

    /// A method as it is where its parameters are left out.
    public MethodChoice(String name) {
        this(name, new TreeMap<>());
    }

    /// What a file says.
    ///
    /// @param written with the name of the method as `method`
    /// @throws IllegalArgumentException when no method is named
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MethodChoice of(Map<String, ?> written) {
        if (!(written.get(METHOD) instanceof String name)) {
            throw new IllegalArgumentException("No method is named (expected 'method')");
        }
        var parameters = new TreeMap<String, Object>();
        written.forEach((parameter, value) -> {
            if (value != null && !parameter.equals(METHOD)) {
                parameters.put(parameter, value);
            }
        });
        return new MethodChoice(name, parameters);
    }

    /// As a file has it, the name of the method first.
    @JsonValue
    public Map<String, Object> written() {
        var written = new LinkedHashMap<String, Object>();
        written.put(METHOD, name);
        written.putAll(parameters);
        return written;
    }
}
