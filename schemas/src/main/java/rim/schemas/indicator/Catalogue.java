package rim.schemas.indicator;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Indicators, in the order in which they are listed.
///
/// @param units names of the units, by code and language
/// @param groups names of the groups, by code and language
public record Catalogue(
        Map<String, Map<String, String>> units,
        Map<String, Map<String, String>> groups,
        List<Indicator> indicators) {

    /// The catalogue that comes with the program, as a resource of this class.
    public static final String RESOURCE = "catalogue.json";

    public Catalogue {
        units = units == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(units));
        groups =
                groups == null
                        ? Map.of()
                        : Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        indicators = List.copyOf(indicators);
    }

    /// Indicators whose units and groups have no names.
    public Catalogue(List<Indicator> indicators) {
        this(Map.of(), Map.of(), indicators);
    }

    /// Other indicators with the same names of units and groups.
    public Catalogue with(List<Indicator> others) {
        return new Catalogue(units, groups, others);
    }

    /// The same with the names of units and groups that another catalogue has, which go before
    /// ours.
    public Catalogue naming(Catalogue other) {
        return new Catalogue(joined(units, other.units), joined(groups, other.groups), indicators);
    }

    private static Map<String, Map<String, String>> joined(
            Map<String, Map<String, String>> names, Map<String, Map<String, String>> others) {
        var joined = new TreeMap<>(names);
        others.forEach((code, inLanguages) -> {
            var both = new TreeMap<>(joined.getOrDefault(code, Map.of()));
            both.putAll(inLanguages);
            joined.put(code, both);
        });
        return joined;
    }

    public Optional<Indicator> find(String code) {
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    /// The name of a unit in a language; its code where it has no name.
    public String unit(String code, String language) {
        return units.getOrDefault(code, Map.of()).getOrDefault(language, code);
    }

    /// The name of a group in a language; its code where it has no name.
    public String group(String code, String language) {
        return groups.getOrDefault(code, Map.of()).getOrDefault(language, code);
    }
}
