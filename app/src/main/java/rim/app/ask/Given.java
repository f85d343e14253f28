package rim.app.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The values that were given for a question's parameters, all of them checked.
public final class Given {
    private final Map<String, Object> values;

    private Given(Map<String, Object> values) {
        this.values = values;
    }

    /// Reads what was given.
    ///
    /// @param texts by name of the parameter, as they were typed; without those that are not given
    /// @throws WrongUsage when one is missing or makes no sense, the same in every face
    public static Given of(Description question, Map<String, List<String>> texts) {
        var values = new LinkedHashMap<String, Object>();
        for (var each : question.parameters()) {
            values.put(each.name(), each.read(texts.getOrDefault(each.name(), List.of())));
        }
        return new Given(values);
    }

    /// The value of one of the question's parameters.
    @SuppressWarnings("unchecked") // the parameter of that name made it
    public <T> T the(Parameter<T> parameter) {
        var value = values.get(parameter.name());
        if (value == null) {
            throw new IllegalArgumentException("No parameter of this question: " + parameter);
        }
        return (T) value;
    }
}
