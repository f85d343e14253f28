package rim.pipeline.score;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The values of indicators by region and year. What is not there has no entry.
public final class IndicatorPanel {
    private final TreeMap<String, TreeMap<String, TreeMap<Integer, Double>>> values =
            new TreeMap<>();

    /// Adds a value.
    ///
    /// @param value a finite number
    public void put(String indicator, String region, int year, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "Not a number: " + indicator + " " + region + " " + year);
        }
        values.computeIfAbsent(indicator, i -> new TreeMap<>())
                .computeIfAbsent(region, r -> new TreeMap<>())
                .put(year, value);
    }

    /// The values of an indicator in a region by year; empty when it has none.
    public Optional<NavigableMap<Integer, Double>> of(String indicator, String region) {
        return Optional.ofNullable(values.getOrDefault(indicator, new TreeMap<>()).get(region));
    }

    /// The newest year in which one of the indicators has a value in one of the regions.
    public OptionalInt newestYear(Iterable<String> indicators, Iterable<String> regions) {
        var newest = OptionalInt.empty();
        for (String indicator : indicators) {
            for (String region : regions) {
                var series = of(indicator, region);
                if (series.isPresent()
                        && series.get().lastKey() > newest.orElse(Integer.MIN_VALUE)) {
                    newest = OptionalInt.of(series.get().lastKey());
                }
            }
        }
        return newest;
    }
}
