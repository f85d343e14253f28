package rim.pipeline.indicator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Feed;

/// Sums components over a dimension, or takes their mean, where their feed says so. A component of
/// one series stays as it is; a sum or mean lacks a value when any of its series does.
final class Sums implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Comparator<Part> ORDER =
            Part.REGION_AND_YEAR.thenComparing(Part::series).thenComparing(Part::cells);

    /// By component; of one series for one that is not named.
    private final Map<String, Over> over = new HashMap<>();

    Sums(List<DatasetDescriptor> datasets) {
        for (DatasetDescriptor dataset : datasets) {
            for (Feed feed : dataset.feeds()) {
                if (feed.over() != null) {
                    over.put(
                            feed.component(),
                            new Over(feed.cellsPerValue(), feed.meanOver() != null));
                }
            }
        }
    }

    /// @param series that make one value
    private record Over(int series, boolean isMean) implements Serializable {}

    /// One part for each region and year, in this order.
    List<Part> overSeries(String component, List<Part> series) {
        var how = over.getOrDefault(component, new Over(1, false));
        var sorted = new ArrayList<>(series);
        sorted.sort(ORDER);
        var sums = new ArrayList<Part>(sorted.size());
        Runs.of(sorted, Part.REGION_AND_YEAR, run -> sums.add(sum(run, how)));
        return sums;
    }

    private static Part sum(List<Part> parts, Over over) {
        int present = 0;
        for (Part part : parts) {
            present += part.hasValue() ? 1 : 0;
        }
        double value =
                present == over.series
                        ? Part.sum(parts) / (over.isMean ? over.series : 1)
                        : Double.NaN;
        var first = parts.getFirst();
        return new Part(
                "",
                first.region(),
                first.nuts(),
                first.year(),
                value,
                Double.isNaN(value) ? reason(parts) : null,
                Part.flags(parts),
                Part.cells(parts),
                Origin.ofAny(parts, all -> arithmetic(all, over)));
    }

    /// How the sum or mean comes about where a part of it was converted.
    private static String arithmetic(List<Part> parts, Over over) {
        if (parts.size() == 1) {
            return arithmetic(parts.getFirst());
        }
        var sum =
                parts.stream()
                        .map(part -> "(" + arithmetic(part) + ")")
                        .collect(Collectors.joining(" + "));
        return over.isMean ? "(" + sum + ") / " + over.series : sum;
    }

    private static String arithmetic(Part part) {
        return part.origin() == null ? Origin.plain(part.value()) : part.origin().arithmetic();
    }

    private static String reason(List<Part> parts) {
        return parts.stream()
                .map(Part::missing)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("no_observation");
    }
}
