package rim.sources.form.sdmx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a data set says of more than one series: of all of them, or of a group, which is all whose
/// key has the group's codes. What is said of the smaller group holds.
///
/// Nothing in structure-specific data tells the codes of a group from what is said of it: those are
/// codes whose names the keys of the series have.
final class SharedAttributes {
    private final List<Map<String, String>> added = new ArrayList<>();
    private final Map<List<String>, Map<List<String>, Map<String, String>>> byCodes =
            new TreeMap<>(
                    Comparator.<List<String>>comparingInt(List::size)
                            .thenComparing(names -> String.join("|", names)));

    void clear() {
        added.clear();
        byCodes.clear();
    }

    /// @param said codes of a group and what is said of it
    void add(Map<String, String> said) {
        if (!said.isEmpty()) {
            added.add(new LinkedHashMap<>(said));
        }
    }

    boolean isEmpty() {
        return added.isEmpty() && byCodes.isEmpty();
    }

    /// What is said of an observation.
    ///
    /// @param key codes of its dimensions
    Map<String, String> of(Map<String, String> key) {
        added.forEach(said -> index(said, key));
        added.clear();
        var found = new LinkedHashMap<String, String>();
        byCodes.forEach((names, groups) -> {
            var codes = names.stream().map(name -> key.getOrDefault(name, "")).toList();
            found.putAll(groups.getOrDefault(codes, Map.of()));
        });
        return found;
    }

    private void index(Map<String, String> said, Map<String, String> key) {
        var codes = new TreeMap<>(said);
        codes.keySet().retainAll(key.keySet());
        var attributes = new LinkedHashMap<>(said);
        attributes.keySet().removeAll(codes.keySet());
        byCodes.computeIfAbsent(List.copyOf(codes.keySet()), names -> new LinkedHashMap<>())
                .computeIfAbsent(List.copyOf(codes.values()), values -> new LinkedHashMap<>())
                .putAll(attributes);
    }
}
