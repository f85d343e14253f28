package rim.sources.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.dataset.Knowledge;
import rim.schemas.dataset.SeriesChoice;

/// A table in the shape of a known one: its dimensions, the series that it feeds and one more,
/// made-up values that depend on nothing but their place, flags and gaps as the service writes
/// them.
public final class KnownTable {
    private static final String OTHER = "OTHER";

    private final DatasetDescriptor dataset;
    private final List<String> dimensions;

    public KnownTable(DatasetDescriptor dataset) {
        this.dataset = dataset;
        this.dimensions = knowledge(dataset).dimensions();
    }

    private static Knowledge knowledge(DatasetDescriptor dataset) {
        return Objects.requireNonNull(dataset.knowledge(), dataset.dataset());
    }

    /// The table as tab-separated values.
    ///
    /// @param regions codes of the regions
    public String tsv(List<String> regions, int firstYear, int lastYear) {
        var text = new StringBuilder(String.join(",", dimensions)).append("\\TIME_PERIOD");
        for (int year = firstYear; year <= lastYear; year++) {
            text.append('\t').append(year).append(' ');
        }
        text.append('\n');
        for (var series : series()) {
            for (var region : regions) {
                text.append(key(series, region));
                for (int year = firstYear; year <= lastYear; year++) {
                    text.append('\t').append(cell(series, region, year)).append(' ');
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    /// The same as SDMX-CSV 2.0.
    public String sdmxCsv(List<String> regions, int firstYear, int lastYear) {
        var text =
                new StringBuilder("STRUCTURE,STRUCTURE_ID,")
                        .append(String.join(",", dimensions))
                        .append(",TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n");
        var structure = "dataflow,ESTAT:" + dataset.dataset().toUpperCase(Locale.ROOT) + "(1.0),";
        for (var series : series()) {
            for (var region : regions) {
                for (int year = firstYear; year <= lastYear; year++) {
                    var cell = cell(series, region, year).split(" ", 2);
                    boolean isMissing = cell[0].equals(":");
                    text.append(structure).append(key(series, region)).append(',').append(year);
                    text.append(',').append(isMissing ? "" : cell[0]).append(',');
                    text.append(isMissing || cell.length == 1 ? "" : cell[1]);
                    text.append(isMissing && cell.length == 2 ? ",C\n" : ",\n");
                }
            }
        }
        return text.toString();
    }

    /// Packed as the service packs it.
    public static byte[] packed(String text) {
        try (var out = new ByteArrayOutputStream()) {
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many cells the table has.
    public long cells(int regions, int years) {
        return (long) series().size() * regions * years;
    }

    private String key(Map<String, String> series, String region) {
        var codes = new ArrayList<String>();
        for (var dimension : dimensions) {
            codes.add(
                    dimension.equals("geo")
                            ? region
                            : dimension.equals("freq")
                                    ? "A"
                                    : series.getOrDefault(dimension, OTHER));
        }
        return String.join(",", codes);
    }

    /// Every series that is fed, and one that is not.
    private Set<Map<String, String>> series() {
        var found = new LinkedHashSet<Map<String, String>>();
        for (var feed : dataset.feeds()) {
            found.addAll(combinations(feed));
        }
        found.add(Map.of());
        return found;
    }

    private List<Map<String, String>> combinations(Feed feed) {
        List<Map<String, String>> found = List.of(Map.of());
        for (var where : feed.where().codes().entrySet()) {
            var name = SeriesChoice.nameOf(where.getKey());
            if (!dimensions.contains(name)) {
                continue;
            }
            boolean isAll = where.getKey().equals(feed.over());
            var codes = isAll ? where.getValue() : List.of(where.getValue().getLast());
            var more = new ArrayList<Map<String, String>>();
            for (var each : found) {
                for (var code : codes) {
                    var with = new TreeMap<>(each);
                    with.put(name, code);
                    more.add(with);
                }
            }
            found = more;
        }
        return found;
    }

    private String cell(Map<String, String> series, String region, int year) {
        int place = Math.floorMod((dataset.dataset() + series + region).hashCode(), 10_007);
        int moment = Math.floorMod(place * 31 + year * 7, 97);
        if (moment == 0) {
            return ":";
        }
        if (moment == 1) {
            return ": @C";
        }
        double share = (place % 1000) / 1000.0 * 0.8 + 0.1 + (year % 20) * 0.002;
        var value = String.format(Locale.ROOT, "%.2f", low() + share * (high() - low()));
        return moment == 2 ? value + " b" : moment == 3 ? value + " p" : value;
    }

    private double low() {
        return dataset.ranges().stream()
                .map(DatasetDescriptor.Range::min)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
    }

    private double high() {
        return dataset.ranges().stream()
                .map(DatasetDescriptor.Range::max)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(1000);
    }
}
