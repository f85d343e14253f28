package rim.pipeline.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.api.java.UDF1;
import rim.schemas.indicator.Indicator;

/// How the work on indicators is shared out: indicators that follow each other by code, as many as
/// a share of observations feeds. It depends on the data alone, since each share becomes a file.
///
/// @param makings the indicators of each share, by code
/// @param sharesOf the shares that need each component
/// @param owned components whose observations each share accounts for: each is in one
record Shares(
        List<List<Making>> makings, Map<String, List<Integer>> sharesOf, List<Set<String>> owned) {
    /// So many observations feed a share, unless a single indicator has more.
    private static final long OBSERVATIONS = 200_000;

    /// @param observations that feed each component
    static Shares of(
            List<Indicator> indicators, Map<String, Long> observations, Converting converting) {
        var makings = new ArrayList<List<Making>>();
        makings.add(new ArrayList<>());
        var sharesOf = new TreeMap<String, List<Integer>>();
        long inShare = 0;
        var sorted = indicators.stream().sorted(Comparator.comparing(Indicator::code)).toList();
        for (Indicator indicator : sorted) {
            var making = Making.of(indicator);
            var components = needed(making, converting);
            long needed =
                    components.stream().mapToLong(c -> observations.getOrDefault(c, 0L)).sum();
            if (inShare > 0 && inShare + needed > OBSERVATIONS) {
                makings.add(new ArrayList<>());
                inShare = 0;
            }
            inShare += needed;
            makings.getLast().add(making);
            components.forEach(component -> need(component, makings.size() - 1, sharesOf));
        }
        for (String component : new TreeSet<>(observations.keySet())) {
            if (!sharesOf.containsKey(component)) {
                need(component, 0, sharesOf);
                converting.neededFor(component).forEach(c -> need(c, 0, sharesOf));
            }
        }
        var owned = new ArrayList<Set<String>>();
        makings.forEach(share -> owned.add(new TreeSet<>()));
        sharesOf.forEach((component, shares) -> owned.get(shares.getFirst()).add(component));
        return new Shares(makings, sharesOf, owned);
    }

    private static void need(String component, int share, Map<String, List<Integer>> sharesOf) {
        var shares = sharesOf.computeIfAbsent(component, c -> new ArrayList<>());
        if (!shares.contains(share)) {
            shares.add(share);
        }
    }

    /// The components of an indicator, and what they are converted by.
    private static Set<String> needed(Making making, Converting converting) {
        var needed = new TreeSet<>(making.components());
        making.components().forEach(c -> needed.addAll(converting.neededFor(c)));
        return needed;
    }

    int count() {
        return makings.size();
    }

    /// The shares that need a component.
    Finding finding() {
        return new Finding(new HashMap<>(sharesOf));
    }

    /// @param sharesOf by component
    record Finding(HashMap<String, List<Integer>> sharesOf) implements UDF1<String, List<Integer>> {
        @Override
        public List<Integer> call(String component) {
            return sharesOf.getOrDefault(component, List.of());
        }
    }
}
