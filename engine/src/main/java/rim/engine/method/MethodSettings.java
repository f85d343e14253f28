package rim.engine.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The parameters of a method as a file has them, completed by what holds where it is silent.
public final class MethodSettings {
    private final List<MethodParameter<?>> parameters;
    private final SortedMap<String, Object> given;

    /// What was read already: draws ask for the same again and again.
    private final Map<String, Optional<?>> values = new ConcurrentHashMap<>();

    /// @param parameters that can be given
    /// @param given by name, as a file has them
    public MethodSettings(List<MethodParameter<?>> parameters, SortedMap<String, Object> given) {
        this.parameters = List.copyOf(parameters);
        this.given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
    }

    /// What a parameter is.
    ///
    /// @throws IllegalArgumentException when it is not given and has no default, or does not fit
    public <T> T of(MethodParameter<T> parameter) {
        return find(parameter)
                .orElseThrow(() ->
                        new IllegalArgumentException("'" + parameter.name() + "' is not given"));
    }

    /// What a parameter is; empty where it is not given and has no default.
    public <T> Optional<T> find(MethodParameter<T> parameter) {
        @SuppressWarnings("unchecked") // read by the parameter of this name
        var value =
                (Optional<T>) values.computeIfAbsent(parameter.name(), name -> value(parameter));
        return value;
    }

    private <T> Optional<T> value(MethodParameter<T> parameter) {
        var raw = given.get(parameter.name());
        return raw == null
                ? parameter.standard()
                : Optional.of(parameter.type().reading().apply(raw));
    }

    /// What is given and has the right type, but cannot be, also in groups: a whole number that is
    /// too long. What has the wrong type is found by the JSON Schema.
    ///
    /// @throws ClassCastException when something has the wrong type
    public List<MethodFault> faults() {
        var faults = new ArrayList<MethodFault>();
        for (MethodParameter<?> each : parameters) {
            try {
                var value = find(each);
                if (each.isRequired() && value.isEmpty()) {
                    throw new ClassCastException("Not given: " + each.name());
                }
                if (value.isPresent() && value.get() instanceof MethodSettings group) {
                    group.faults().forEach(fault -> faults.add(fault.below("/" + each.name())));
                }
            } catch (IllegalArgumentException e) {
                faults.add(new MethodFault("/" + each.name(), String.valueOf(e.getMessage())));
            }
        }
        return faults;
    }

    /// All that holds, as a file would have it, in the order of the parameters.
    public Map<String, Object> written() {
        var written = new LinkedHashMap<String, Object>();
        parameters.forEach(each -> written(each).ifPresent(v -> written.put(each.name(), v)));
        return written;
    }

    private <T> Optional<Object> written(MethodParameter<T> parameter) {
        return find(parameter).map(parameter.type().writing());
    }
}
