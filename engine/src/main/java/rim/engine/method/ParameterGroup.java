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
        return new ValueType<>(
                schema,
                "object: "
                        + all.stream().map(ParameterGroup::words).collect(Collectors.joining("; ")),
                raw -> {
                    var given = new TreeMap<String, Object>();
                    ((Map<?, ?>) raw).forEach((key, value) -> given.put((String) key, value));
                    return new MethodSettings(all, given);
                },
                MethodSettings::written);
    }

    private static String words(MethodParameter<?> parameter) {
        var standard =
                parameter.isRequired()
                        ? ", needed"
                        : parameter
                                .standardWritten()
                                .map(value -> ", by default " + value)
                                .orElse("");
        return "`" + parameter.name() + "` (" + parameter.type().words() + standard + ")";
    }

    private ParameterGroup() {}
}
