package rim.schemas.region;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The regions of one NUTS version, read once from this package's resources.
///
/// The level of a region is what the list says, never the length of its code.
public final class NutsList {
    private static final Map<NutsVersion, NutsList> LISTS = new ConcurrentHashMap<>();

    private final NutsVersion version;
    private final Map<String, Region> byCode;
    private final List<Region> regions;

    private NutsList(NutsVersion version, Map<String, Region> byCode) {
        this.version = version;
        this.byCode = Collections.unmodifiableMap(byCode);
        this.regions = List.copyOf(byCode.values());
    }

    public static NutsList of(NutsVersion version) {
        return LISTS.computeIfAbsent(version, NutsList::read);
    }

    public NutsVersion version() {
        return version;
    }

    /// The region of that code; empty when this version has no such code.
    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The codes of all regions of all levels.
    public Set<String> codes() {
        return byCode.keySet();
    }

    /// All regions of all levels, by code.
    public List<Region> regions() {
        return regions;
    }

    /// The regions of one level, 0 to 3, by code; none for any other number.
    public List<Region> atLevel(int level) {
        return regions.stream().filter(r -> r.level().orElse(-1) == level).toList();
    }

    Map<String, Region> byCode() {
        return byCode;
    }

    private static NutsList read(NutsVersion version) {
        var rows = ResourceTable.rows(ResourceTable.list(version));
        var levels = new HashMap<String, Integer>();
        rows.forEach(row -> levels.put(row.get(0), Integer.valueOf(row.get(1))));
        var regions = new LinkedHashMap<String, Region>();
        for (var row : rows) {
            var code = row.get(0);
            int level = Integer.parseInt(row.get(1));
            var region =
                    new Region(
                            code,
                            OptionalInt.of(version.year()),
                            OptionalInt.of(level),
                            RegionKind.NUTS,
                            row.get(2),
                            parent(code, level, levels),
                            row.get(3),
                            row.get(4));
            regions.put(code, region);
        }
        return new NutsList(version, regions);
    }

    /// A region's code is its parent's and one character more, but for `UKN10` to `UKN16` of 2016,
    /// whose parent `UKN0` is the only region that shares all but their last two characters.
    private static @Nullable String parent(String code, int level, Map<String, Integer> levels) {
        if (level == 0) {
            return null;
        }
        var shortened = code.substring(0, code.length() - 1);
        if (levels.getOrDefault(shortened, -1) == level - 1) {
            return shortened;
        }
        var stem = code.substring(0, code.length() - 2);
        var candidates =
                levels.entrySet().stream()
                        .filter(e -> e.getValue() == level - 1)
                        .map(Map.Entry::getKey)
                        .filter(c -> c.length() == stem.length() + 1 && c.startsWith(stem))
                        .toList();
        if (candidates.size() != 1) {
            throw new IllegalStateException("No parent for " + code + ": " + candidates);
        }
        return candidates.getFirst();
    }
}
