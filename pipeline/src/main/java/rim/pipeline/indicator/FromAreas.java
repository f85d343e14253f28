package rim.pipeline.indicator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.Conversion.Measure;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.dataset.NationalList;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NationalCodes;
import rim.schemas.region.Region;

/// Makes values of regions from those of the areas in them, where a dataset has a country's own
/// codes: municipalities become NUTS 3, those NUTS 2, then NUTS 1 and the country.
///
/// A count is a sum. A rate is the mean by the weight that the descriptor names, `Σ wᵢ vᵢ / Σ wᵢ`;
/// that of a region with one part is its part's. A region that has a value keeps it. One of whose
/// parts some have no value has none: `parts_missing`, `no_weight` for a rate that nothing weighs,
/// `weight_missing` where the weight of a part is not there.
final class FromAreas implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LOWEST_LEVEL = 3;

    /// @param weight the component that a rate is weighed by; null for none
    private record Rule(boolean isRate, @Nullable String weight) implements Serializable {}

    /// By component.
    private final HashMap<String, Rule> rules = new HashMap<>();

    /// In which region of the level above each area or region lies, from the lowest level up.
    private final ArrayList<Map<String, String>> steps = new ArrayList<>();

    /// As the descriptors say, to the edition's regions.
    FromAreas(List<DatasetDescriptor> datasets, EditionRegions edition) {
        var countries = new TreeSet<String>();
        for (DatasetDescriptor dataset : datasets) {
            var national = dataset.nationalCodes();
            if (national != null) {
                countries.add(national.country());
                dataset.feeds().forEach(feed -> rules.put(feed.component(), rule(feed, national)));
            }
        }
        if (!rules.isEmpty()) {
            var local = new TreeMap<String, String>();
            countries.forEach(country -> local.putAll(NationalCodes.of(country).local()));
            steps.add(local);
            for (int level = LOWEST_LEVEL; level > 0; level--) {
                steps.add(wholes(level, countries, edition));
            }
        }
    }

    private static Rule rule(Feed feed, NationalList national) {
        var conversion = feed.conversion();
        boolean isRate = conversion == null || conversion.measure() == Measure.RATE;
        return new Rule(isRate, isRate ? national.weight() : null);
    }

    private static Map<String, String> wholes(
            int level, Set<String> countries, EditionRegions edition) {
        var wholes = new TreeMap<String, String>();
        for (Region region : edition.regions()) {
            @Nullable String country = region.country();
            @Nullable String parent = region.parent();
            if (region.level().equals(OptionalInt.of(level))
                    && country != null
                    && parent != null
                    && countries.contains(country)) {
                wholes.put(region.code(), parent);
            }
        }
        return wholes;
    }

    /// The component that a component is weighed by; null for none.
    @Nullable String weightOf(String component) {
        var rule = rules.get(component);
        return rule == null ? null : rule.weight;
    }

    /// Adds to components what is made from parts of regions.
    ///
    /// @param components one part for each region and year, in this order
    void complete(Map<String, List<Part>> components) {
        for (var wholes : steps) {
            var sizes = new HashMap<String, Integer>();
            wholes.values().forEach(whole -> sizes.merge(whole, 1, Integer::sum));
            var completed = new HashMap<String, List<Part>>();
            rules.forEach((component, rule) -> {
                var own = components.get(component);
                if (own != null) {
                    var weights = weights(rule, components);
                    completed.put(component, best(own, made(own, wholes, sizes, rule, weights)));
                }
            });
            components.putAll(completed);
        }
    }

    private record Place(String region, int year) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::region)
                    .thenComparingInt(Place::year)
                    .compare(this, other);
        }
    }

    private static Map<Place, Double> weights(Rule rule, Map<String, List<Part>> components) {
        var weights = new HashMap<Place, Double>();
        if (rule.weight != null) {
            for (Part part : components.getOrDefault(rule.weight, List.of())) {
                if (part.hasValue()) {
                    weights.put(new Place(part.region(), part.year()), part.value());
                }
            }
        }
        return weights;
    }

    private static List<Part> made(
            List<Part> own,
            Map<String, String> wholes,
            Map<String, Integer> sizes,
            Rule rule,
            Map<Place, Double> weights) {
        var parts = new TreeMap<Place, List<Part>>();
        for (Part part : own) {
            var whole = wholes.get(part.region());
            if (whole != null) {
                parts.computeIfAbsent(new Place(whole, part.year()), p -> new ArrayList<>())
                        .add(part);
            }
        }
        var made = new ArrayList<Part>();
        parts.forEach((place, there) ->
                made.add(whole(place, there, sizes.getOrDefault(place.region, 0), rule, weights)));
        return made;
    }

    private static Part whole(
            Place place, List<Part> parts, int size, Rule rule, Map<Place, Double> weights) {
        boolean isMean = rule.isRate && size > 1;
        double total = 0;
        double weighed = 0;
        for (Part part : parts) {
            double weight = weights.getOrDefault(new Place(part.region(), part.year()), Double.NaN);
            total += weight;
            weighed += part.value() * weight;
        }
        @Nullable String missing = null;
        if (parts.stream().filter(Part::hasValue).count() != size) {
            missing = "parts_missing";
        } else if (isMean && rule.weight == null) {
            missing = "no_weight";
        } else if (isMean && !(total > 0)) {
            missing = "weight_missing";
        }
        double value = isMean ? weighed / total : Part.sum(parts);
        var how = description(size, rule);
        return new Part(
                "",
                place.region,
                0,
                place.year,
                missing == null ? value : Double.NaN,
                missing,
                Part.flags(parts),
                Part.cells(parts),
                missing == null ? new Origin(how, how, null, 1) : null);
    }

    /// Such as `26 parts, summed` or `26 parts, averaged by population`.
    private static String description(int size, Rule rule) {
        if (size == 1) {
            return "its one part";
        }
        return size + " parts, " + (rule.isRate ? "averaged by " + rule.weight : "summed");
    }

    /// A region's own value, then one made from its parts, then its own reason for none.
    private static List<Part> best(List<Part> own, List<Part> made) {
        var best = new TreeMap<Part, Part>(Part.REGION_AND_YEAR);
        own.stream().filter(Part::isKnown).forEach(part -> best.put(part, part));
        made.stream().filter(Part::hasValue).forEach(part -> best.putIfAbsent(part, part));
        own.forEach(part -> best.putIfAbsent(part, part));
        made.forEach(part -> best.putIfAbsent(part, part));
        return new ArrayList<>(best.values());
    }
}
