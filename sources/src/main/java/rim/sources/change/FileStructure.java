package rim.sources.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The dimensions of a file with their codes, its regions and its years.
public final class FileStructure {
    /// Codes of a dimension that are told apart.
    private static final int MOST_CODES = 20_000;

    private static final String REGION = "region";
    private static final String YEAR = "year";

    private final SortedMap<String, Set<String>> codes = new TreeMap<>();
    private @Nullable String lastSeries;
    private @Nullable String lastRegion;

    /// Takes a cell's place down.
    public void add(String series, String region, int year) {
        if (!series.equals(lastSeries)) {
            lastSeries = series;
            addSeries(series);
        }
        if (!region.equals(lastRegion)) {
            lastRegion = region;
            put(REGION, region);
        }
        put(YEAR, Integer.toString(year));
    }

    private void addSeries(String series) {
        for (String part : series.split("\\|", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
    }

    private void put(String dimension, String code) {
        var known = codes.computeIfAbsent(dimension, d -> new TreeSet<>());
        if (known.size() < MOST_CODES) {
            known.add(code);
        }
    }

    /// The codes of each dimension, `region` and `year` among them.
    public SortedMap<String, Set<String>> codes() {
        return codes;
    }

    /// What became of a dimension or of its codes.
    ///
    /// @param dimension its name, or `region` or `year`
    /// @param isGone whether they were there before and are no more; otherwise they are new
    /// @param codes which; empty where it is the dimension itself
    /// @param count how many there are in all
    public record Difference(String dimension, boolean isGone, List<String> codes, int count) {
        public Difference {
            codes = List.copyOf(codes);
        }
    }

    /// How a newer file's structure differs.
    ///
    /// @param most so many codes are named at most for each difference
    public List<Difference> differencesTo(FileStructure newer, int most) {
        var found = new ArrayList<Difference>();
        addDifferences(this, newer, true, most, found);
        addDifferences(newer, this, false, most, found);
        return found;
    }

    private static void addDifferences(
            FileStructure of,
            FileStructure other,
            boolean isGone,
            int most,
            List<Difference> found) {
        of.codes.forEach((dimension, codes) -> {
            var others = other.codes.get(dimension);
            if (others == null) {
                found.add(new Difference(dimension, isGone, List.of(), 0));
                return;
            }
            var only = codes.stream().filter(c -> !others.contains(c)).toList();
            if (!only.isEmpty()) {
                found.add(
                        new Difference(
                                dimension,
                                isGone,
                                only.subList(0, Math.min(most, only.size())),
                                only.size()));
            }
        });
    }
}
