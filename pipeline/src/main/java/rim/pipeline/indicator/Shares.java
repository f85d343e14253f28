package rim.pipeline.indicator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;
import rim.schemas.indicator.Indicator;

/// How the work on indicators is shared out: indicators that follow each other by code, as many as
/// a share of observations feeds. It depends on the data alone, since each share becomes a file.
///
/// @param makings the indicators of each share, by code
/// @param sharesOf the shares that need each component
/// @param owned components whose observations each share accounts for: each is in one
record Shares(
        List<List<Making>> makings,
        Map<String, List<Integer>> sharesOf,
        List<SortedSet<String>> owned) {
    /// So many observations feed a share, unless a single indicator has more. Few enough that an
    /// update in which little changed makes few indicators again.
    private static final long OBSERVATIONS = 50_000;

    /// @param observations that feed each component
    /// @param besides what components need besides themselves
    static Shares of(
            List<Indicator> indicators, Map<String, Long> observations, List<Besides> besides) {
        var makings = new ArrayList<List<Making>>();
        makings.add(new ArrayList<>());
        var sharesOf = new HashMap<String, List<Integer>>();
        long inShare = 0;
        var sorted = indicators.stream().sorted(Comparator.comparing(Indicator::code)).toList();
        for (Indicator indicator : sorted) {
            var making = Making.of(indicator);
            // a power of two, so that a few more observations do not move where shares begin
            long fed =
                    Long.highestOneBit(
                            needed(making, besides).stream()
                                    .mapToLong(c -> observations.getOrDefault(c, 0L))
                                    .sum());
            if (inShare > 0 && inShare + fed > OBSERVATIONS) {
                makings.add(new ArrayList<>());
                inShare = 0;
            }
            inShare += fed;
            makings.getLast().add(making);
            for (String component : needed(making, besides)) {
                var shares = sharesOf.computeIfAbsent(component, c -> new ArrayList<>());
                if (!shares.contains(makings.size() - 1)) {
                    shares.add(makings.size() - 1);
                }
            }
        }
        observations.keySet().forEach(c -> sharesOf.computeIfAbsent(c, any -> List.of(0)));
        var owned = new ArrayList<SortedSet<String>>();
        makings.forEach(share -> owned.add(new TreeSet<>()));
        sharesOf.forEach((component, shares) -> owned.get(shares.getFirst()).add(component));
        return new Shares(makings, sharesOf, owned);
    }

    /// Which component a component is weighed by.
    @FunctionalInterface
    interface Besides {
        /// Null for none.
        @Nullable String of(String component);
    }

    /// The components of an indicator, those that they are weighed by, and so on.
    private static Set<String> needed(Making making, List<Besides> besides) {
        var needed = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(making.components());
        while (!open.isEmpty()) {
            var component = open.pop();
            if (needed.add(component)) {
                besides.stream()
                        .map(each -> each.of(component))
                        .filter(Objects::nonNull)
                        .forEach(open::add);
            }
        }
        return needed;
    }

    int count() {
        return makings.size();
    }

    /// Codes of the indicators of a share, in order.
    List<String> indicators(int share) {
        return makings.get(share).stream().map(Making::indicator).toList();
    }

    /// The components that come to a share, by code.
    SortedSet<String> components(int share) {
        var components = new TreeSet<String>();
        sharesOf.forEach((component, shares) -> {
            if (shares.contains(share)) {
                components.add(component);
            }
        });
        return components;
    }

    /// The places, among some shares, of those that need a component.
    Finding finding(List<Integer> among) {
        var places = new HashMap<String, List<Integer>>();
        sharesOf.forEach((component, shares) ->
                places.put(
                        component,
                        shares.stream().map(among::indexOf).filter(place -> place >= 0).toList()));
        return new Finding(places);
    }

    /// @param places by component
    record Finding(HashMap<String, List<Integer>> places) implements UDF1<String, List<Integer>> {
        @Override
        public List<Integer> call(String component) {
            return places.getOrDefault(component, List.of());
        }
    }
}
