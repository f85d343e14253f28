package rim.sources.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.DatasetDescriptor.Feed;

/// Which regions and years have values of each component that a file feeds.
final class FedCells {
    private final List<Feed> feeds;
    private final Map<String, List<Feed>> bySeries = new HashMap<>();
    private final Map<String, Set<String>> series = new HashMap<>();
    private final SortedMap<String, Map<Place, Integer>> places = new TreeMap<>();

    FedCells(List<Feed> feeds) {
        this.feeds = feeds;
    }

    /// @param nuts version in which the region's code was found, null outside NUTS
    record Place(String region, @Nullable Integer nuts, int year) {}

    /// Takes a cell with a value down.
    void add(String series, String region, @Nullable Integer nuts, int year) {
        if (feeds.isEmpty()) {
            return;
        }
        for (Feed feed : feedsOf(series)) {
            places.computeIfAbsent(feed.component(), c -> new HashMap<>())
                    .merge(new Place(region, nuts, year), 1, Integer::sum);
        }
    }

    private List<Feed> feedsOf(String codes) {
        var known = bySeries.get(codes);
        if (known == null) {
            known = feeds.stream().filter(f -> f.where().contains(codes)).toList();
            bySeries.put(codes, known);
            known.forEach(
                    f -> series.computeIfAbsent(f.component(), c -> new HashSet<>()).add(codes));
        }
        return known;
    }

    /// The places where a component has all the cells that make one value.
    Set<Place> placesOf(Feed feed) {
        return places.getOrDefault(feed.component(), Map.of()).entrySet().stream()
                .filter(e -> e.getValue() >= feed.cellsPerValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    List<FileAccount.Fed> told() {
        var told = new ArrayList<FileAccount.Fed>();
        for (Feed feed : feeds) {
            var found = placesOf(feed);
            var years = found.stream().mapToInt(Place::year).summaryStatistics();
            told.add(
                    new FileAccount.Fed(
                            feed.component(),
                            series.getOrDefault(feed.component(), Set.of()).size(),
                            feed.cellsPerValue(),
                            (int) found.stream().map(Place::region).distinct().count(),
                            found.isEmpty() ? 0 : years.getMin(),
                            found.isEmpty() ? 0 : years.getMax()));
        }
        return told;
    }
}
