package rim.engine.method;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Parameters that belong together and stand in an object of their own.
public final class ParameterGroup {

    /// An object with these parameters.
    public static ValueType<MethodSettings> group(MethodParameter<?>... parameters) {
        var all = List.of(parameters);
        var schema =
                MethodParameter.object(all)
                        .put("type", "object")
                        .put("additionalProperties", false);
        var names = all.stream().map(p -> "`" + p.name() + "`").collect(Collectors.joining(", "));
        return new ValueType<>(
                schema,
                "object of " + names,
                raw -> {
                    var given = new TreeMap<String, Object>();
                    ((Map<?, ?>) raw).forEach((key, value) -> given.put((String) key, value));
                    return new MethodSettings(all, given);
                },
                MethodSettings::written);
    }

    private ParameterGroup() {}
}
