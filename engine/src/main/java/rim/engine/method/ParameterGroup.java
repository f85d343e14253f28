package rim.engine.method;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Parameters that belong together and stand in an object of their own.
public final class ParameterGroup {

    /// An object with these parameters.
    public static ParameterType<Settings> group(Parameter<?>... parameters) {
        var all = List.of(parameters);
        var schema = Parameter.object(all).put("type", "object").put("additionalProperties", false);
        var names = all.stream().map(p -> "`" + p.name() + "`").collect(Collectors.joining(", "));
        return new ParameterType<>(
                schema,
                "object of " + names,
                raw -> {
                    var given = new TreeMap<String, Object>();
                    ((Map<?, ?>) raw).forEach((key, value) -> given.put((String) key, value));
                    return new Settings(all, given);
                },
                Settings::written);
    }

    private ParameterGroup() {}
}
