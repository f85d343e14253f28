package rim.index.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import rim.schemas.region.NutsChanges;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;

/// Regions of all versions of NUTS as one tree.
///
/// A region is known by its code in the newest version that has its territory: `FR52` and `FRH0`
/// are one region. What no newer version has keeps its code.
public final class RegionTree {
    /// Codes of countries outside NUTS that mean the same.
    private static final Map<String, String> COUNTRIES = Map.of("GR", "EL", "GB", "UK");

    private static final List<NutsVersion> NEWEST_FIRST = NutsVersion.all().reversed();
    private static final Map<String, String> CANONICAL = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> ABOVE = new ConcurrentHashMap<>();
    private static final int MOST_KEPT = 50_000;

    private RegionTree() {}

    /// The code of the region in the newest version that has it; an unknown code is left as it is.
    public static String canonical(String code) {
        return CANONICAL.size() > MOST_KEPT
                ? newest(code)
                : CANONICAL.computeIfAbsent(code, RegionTree::newest);
    }

    private static String newest(String code) {
        var country = code.length() < 2 ? code : code.substring(0, 2);
        var written =
                COUNTRIES.containsKey(country) ? COUNTRIES.get(country) + code.substring(2) : code;
        var latest = NEWEST_FIRST.getFirst();
        if (NutsList.of(latest).find(written).isPresent()) {
            return written;
        }
        return versionOf(written).flatMap(own -> newest(written, own)).orElse(written);
    }

    // not the newest of all versions alone: the United Kingdom is in none after 2021
    private static Optional<String> newest(String code, NutsVersion own) {
        return NEWEST_FIRST.stream()
                .filter(version -> version.compareTo(own) > 0)
                .flatMap(version -> NutsChanges.carry(code, own, version).target().stream())
                .findFirst();
    }

    /// The newest version that has a code.
    private static Optional<NutsVersion> versionOf(String code) {
        return NEWEST_FIRST.stream().filter(v -> NutsList.of(v).find(code).isPresent()).findFirst();
    }

    /// What the code stands for in the newest version that has it.
    public static Optional<Region> region(String code) {
        return versionOf(code).flatMap(v -> NutsList.of(v).find(code));
    }

    /// The region and all that it lies in, itself first, by their canonical codes.
    public static List<String> upwards(String code) {
        return ABOVE.size() > MOST_KEPT
                ? above(code)
                : ABOVE.computeIfAbsent(code, RegionTree::above);
    }

    private static List<String> above(String code) {
        var above = new ArrayList<String>();
        var at = canonical(code);
        while (!above.contains(at)) {
            above.add(at);
            var parent = parent(at);
            if (parent.isEmpty()) {
                break;
            }
            at = parent.get();
        }
        return List.copyOf(above);
    }

    /// Regions and all that they lie in.
    public static Set<String> upwards(Iterable<String> codes) {
        var all = new TreeSet<String>();
        codes.forEach(each -> all.addAll(upwards(each)));
        return all;
    }

    private static Optional<String> parent(String code) {
        var known = region(code);
        if (known.isPresent()) {
            return Optional.ofNullable(known.get().parent());
        }
        return code.length() > 2
                ? Optional.of(code.substring(0, code.length() - 1))
                : Optional.empty();
    }
}
