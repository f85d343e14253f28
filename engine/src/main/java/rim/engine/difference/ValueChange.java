package rim.engine.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.Moments;

/// A value that one of two editions has and the other has not, or has otherwise.
///
/// @param before null when it was missing
/// @param after null when it is missing now
/// @param size of a revision, in standard deviations of the indicator in that year of the edition
///   before; null for what is new or lost, and where nothing varies
public record ValueChange(
        String indicator,
        String region,
        int year,
        @Nullable Double before,
        @Nullable Double after,
        @Nullable Double size) {

    public enum Kind {
        REVISED,
        ADDED,
        LOST
    }

    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.LOST : Kind.REVISED;
    }

    private record Place(String indicator, String region, int year) {}

    private record Series(String indicator, int year) {}

    /// All changes: revisions first, the largest first, then what was lost, then what is new.
    static List<ValueChange> between(EditionContent before, EditionContent after) {
        var old = values(before);
        var now = values(after);
        var spreads = spreads(before);
        var changes = new ArrayList<ValueChange>();
        old.forEach((place, value) -> {
            var other = now.get(place);
            if (!value.equals(other)) {
                changes.add(change(place, value, other, spreads));
            }
        });
        now.forEach((place, value) -> {
            if (!old.containsKey(place)) {
                changes.add(change(place, null, value, spreads));
            }
        });
        changes.sort(
                Comparator.comparing(ValueChange::kind, Comparator.comparingInt(ValueChange::order))
                        .thenComparing(
                                ValueChange::size, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(ValueChange::indicator)
                        .thenComparing(ValueChange::region)
                        .thenComparingInt(ValueChange::year));
        return changes;
    }

    private static int order(Kind kind) {
        return switch (kind) {
            case REVISED -> 0;
            case LOST -> 1;
            case ADDED -> 2;
        };
    }

    private static ValueChange change(
            Place place,
            @Nullable Double before,
            @Nullable Double after,
            Map<Series, Double> spreads) {
        double spread = spreads.getOrDefault(new Series(place.indicator, place.year), 0.0);
        return new ValueChange(
                place.indicator,
                place.region,
                place.year,
                before,
                after,
                before == null || after == null || spread == 0
                        ? null
                        : Math.abs(after - before) / spread);
    }

    private static Map<Place, Double> values(EditionContent content) {
        var values = new HashMap<Place, Double>();
        for (var each : content.values()) {
            if (each.value() != null) {
                values.put(new Place(each.indicator(), each.region(), each.year()), each.value());
            }
        }
        return values;
    }

    private static Map<Series, Double> spreads(EditionContent content) {
        var bySeries = new HashMap<Series, List<Double>>();
        for (var each : content.values()) {
            if (each.value() != null) {
                bySeries.computeIfAbsent(
                                new Series(each.indicator(), each.year()), s -> new ArrayList<>())
                        .add(each.value());
            }
        }
        var spreads = new HashMap<Series, Double>();
        bySeries.forEach((series, values) ->
                spreads.put(
                        series,
                        Moments.of(values.stream().mapToDouble(v -> v).toArray())
                                .standardDeviation()));
        return spreads;
    }

    /// How many values of an indicator changed, and by how much.
    ///
    /// @param largest the largest revision, in standard deviations; null for none
    public record Count(
            String indicator, int revised, int added, int lost, @Nullable Double largest) {}

    /// The counts by indicator, the most revised first.
    static List<Count> counts(List<ValueChange> changes) {
        var byIndicator = new TreeMap<String, List<ValueChange>>();
        changes.forEach(
                c -> byIndicator.computeIfAbsent(c.indicator(), i -> new ArrayList<>()).add(c));
        return byIndicator.entrySet().stream()
                .map(e -> count(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Count::revised).reversed())
                .toList();
    }

    private static Count count(String indicator, List<ValueChange> changes) {
        return new Count(
                indicator,
                of(Kind.REVISED, changes),
                of(Kind.ADDED, changes),
                of(Kind.LOST, changes),
                changes.stream()
                        .map(ValueChange::size)
                        .filter(size -> size != null)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static int of(Kind kind, List<ValueChange> changes) {
        return (int) changes.stream().filter(c -> c.kind() == kind).count();
    }
}
