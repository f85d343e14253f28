package rim.pipeline.indicator;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;
import rim.schemas.indicator.Indicator;

/// How the work on indicators is shared out: indicators that follow each other by code, equally
/// many to a share. It depends on the data alone, and hardly on how many they are, since each share
/// becomes a file, and one that nothing has changed of is copied.
///
/// @param all in the order of their indicators' codes
record Shares(List<Share> all) {
    /// A share of more observations is never put together.
    private static final long MOST_OBSERVATIONS = 200_000;

    /// A share of fewer may be, and one of more where there are more than so many shares.
    private static final long FEW_OBSERVATIONS = 25_000;

    private static final int MANY_SHARES = 32;

    /// @param components that datasets feed
    /// @param observations of all datasets that feed
    /// @param besides what components need besides themselves
    static Shares of(
            List<Indicator> indicators,
            Set<String> components,
            long observations,
            List<Besides> besides) {
        var sorted = indicators.stream().sorted(Comparator.comparing(Indicator::code)).toList();
        int together = together(sorted.size(), observations);
        var left = new TreeSet<>(components);
        var shares = new ArrayList<Share>();
        for (int from = 0; from < sorted.size(); from += together) {
            var makings =
                    sorted.subList(from, Math.min(sorted.size(), from + together)).stream()
                            .map(Making::of)
                            .toList();
            var needed = new TreeSet<String>();
            makings.forEach(making -> needed.addAll(needed(making, besides)));
            var owned = new TreeSet<>(needed);
            owned.retainAll(left);
            left.removeAll(owned);
            shares.add(new Share(shares.size(), makings, needed, owned));
        }
        if (!left.isEmpty()) {
            shares.add(new Share(shares.size(), List.of(), left, left));
        }
        return new Shares(shares);
    }

    /// How many indicators a share has: a power of two, so that a few more observations leave the
    /// shares as they are.
    private static int together(int indicators, long observations) {
        int together = 1;
        long each = Math.max(1, observations / Math.max(1, indicators));
        while (together < indicators
                && 2L * together * each <= MOST_OBSERVATIONS
                && (2L * together * each <= FEW_OBSERVATIONS
                        || Math.ceilDiv(indicators, together) > MANY_SHARES)) {
            together *= 2;
        }
        return together;
    }

    /// Some of the indicators.
    ///
    /// @param number its place among all
    /// @param makings the indicators, by code; none in that of components that none needs
    /// @param needed their components, and what these are weighed by
    /// @param owned components whose observations it accounts for: each is in one share
    record Share(int number, List<Making> makings, Set<String> needed, Set<String> owned)
            implements Serializable {
        Share {
            makings = new ArrayList<>(makings);
        }
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

    /// The places among some shares of those that need a component.
    static Finding finding(List<Share> some) {
        var places = new HashMap<String, List<Integer>>();
        for (int place = 0; place < some.size(); place++) {
            for (String component : some.get(place).needed) {
                places.computeIfAbsent(component, c -> new ArrayList<>()).add(place);
            }
        }
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
