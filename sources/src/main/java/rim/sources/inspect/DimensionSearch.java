package rim.sources.inspect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import rim.sources.inspect.column.CellText;
import rim.sources.inspect.region.RegionNames;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;
import rim.sources.raw.Records;

/// Which dimensions of a file that names them itself are regions and time, told by their codes.
final class DimensionSearch {
    private static final long FIRST_CELLS = 20_000;

    private final Map<String, Set<String>> codes = new TreeMap<>();

    /// @param region the dimension that stands in for the one of regions while the codes are read
    /// @param time the one that stands in for time
    DimensionSearch(Records records, String region, String time) {
        for (long i = 0; i < FIRST_CELLS && records.hasNext(); i++) {
            if (records.next().line() instanceof RawLine.Cells good) {
                for (RawCell cell : good.cells()) {
                    add(region, cell.region());
                    add(time, cell.period());
                    for (String part : cell.series().split("\\|", -1)) {
                        int equals = Math.max(0, part.indexOf('='));
                        add(part.substring(0, equals), part.substring(equals));
                    }
                }
            }
        }
    }

    private void add(String dimension, String code) {
        codes.computeIfAbsent(dimension, d -> new HashSet<>())
                .add(code.startsWith("=") ? code.substring(1) : code);
    }

    Optional<String> region() {
        return likeliest(c -> RegionNames.standsFor(c).isPresent());
    }

    Optional<String> time() {
        return likeliest(CellText::isYear);
    }

    private Optional<String> likeliest(Predicate<String> wanted) {
        var likeness = new HashMap<String, Double>();
        codes.forEach((name, found) -> {
            long fitting = found.stream().filter(wanted).count();
            double share = fitting / Math.max(1.0, found.size());
            if (share > 0.5) {
                likeness.put(name, share + Math.min(fitting, 50) / 50.0);
            }
        });
        return List.copyOf(codes.keySet()).stream()
                .filter(likeness::containsKey)
                .max((a, b) ->
                        Double.compare(
                                likeness.getOrDefault(a, 0.0), likeness.getOrDefault(b, 0.0)));
    }
}
