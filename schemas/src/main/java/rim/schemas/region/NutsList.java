package rim.schemas.region;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// All regions of one NUTS version. The level of a code comes from the list, never from its length.
public final class NutsList {
    private static final Map<NutsVersion, NutsList> READ = new EnumMap<>(NutsVersion.class);

    private final SortedMap<String, Region> regions;

    private NutsList(SortedMap<String, Region> regions) {
        this.regions = Collections.unmodifiableSortedMap(regions);
    }

    /// The list of a version, read once.
    public static NutsList of(NutsVersion version) {
        synchronized (READ) {
            return READ.computeIfAbsent(version, NutsList::read);
        }
    }

    /// The region with that code.
    public Optional<Region> find(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /// All regions, by code.
    public Collection<Region> regions() {
        return regions.values();
    }

    private static NutsList read(NutsVersion version) {
        var regions = new TreeMap<String, Region>();
        for (var row : ListFile.rows("nuts-" + version.year() + ".csv")) {
            regions.put(row.get(0), region(version, row));
        }
        return new NutsList(regions);
    }

    private static Region region(NutsVersion version, List<String> row) {
        return new Region(
                row.get(0),
                Optional.of(version),
                OptionalInt.of(Integer.parseInt(row.get(1))),
                RegionKind.NUTS,
                Optional.of(row.get(2)),
                Optional.of(row.get(3)).filter(parent -> !parent.isEmpty()),
                row.get(4),
                row.get(5));
    }
}
