package rim.schemas.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Regions of level 3 that were merged or split whole, where nobody says how large they are: one
/// lies wholly in the other.
final class Nesting {
    private static final Map<Side, SortedSet<String>> OTHERS = read();

    /// A region of one version as the other one sees it.
    private record Side(String code, NutsVersion of, NutsVersion in) {}

    /// The regions of a neighbouring version in which a region lies or which lie in it; none where
    /// it was neither merged nor split.
    static SortedSet<String> of(String code, NutsVersion of, NutsVersion in) {
        return OTHERS.getOrDefault(new Side(code, of, in), new TreeSet<>());
    }

    private static Map<Side, SortedSet<String>> read() {
        var others = new LinkedHashMap<Side, SortedSet<String>>();
        for (List<String> row : ResourceTable.rows("nested.csv")) {
            var from = NutsVersion.parse(Integer.parseInt(row.get(0)));
            var to = NutsVersion.parse(Integer.parseInt(row.get(2)));
            put(others, new Side(row.get(1), from, to), row.get(3));
            put(others, new Side(row.get(3), to, from), row.get(1));
        }
        return others;
    }

    private static void put(Map<Side, SortedSet<String>> others, Side side, String other) {
        others.computeIfAbsent(side, s -> new TreeSet<>()).add(other);
    }

    private Nesting() {}
}
