package rim.sources.inspect.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;

/// How well the NUTS versions fit the codes of a file.
///
/// @param fits one for each version, the best first
/// @param needed the versions that it takes to know as many codes as possible, the best first
public record NutsFit(List<Fit> fits, List<NutsVersion> needed) {

    /// How well a version fits.
    ///
    /// @param known how many of the codes it has
    /// @param of how many of them any version has
    /// @param absent how many regions it has of the same countries and levels that the file lacks
    public record Fit(NutsVersion version, int known, int of, int absent) {}

    /// @param codes the different codes of a file
    /// @param lastYear the last year that it has values for
    public static NutsFit of(Set<String> codes, int lastYear) {
        var nuts = codes.stream().filter(NutsFit::isNuts).collect(Collectors.toSet());
        var fits = new ArrayList<Fit>();
        for (NutsVersion version : RegionNames.NEWEST_FIRST) {
            var known = new HashSet<>(nuts);
            known.retainAll(codesOf(version));
            fits.add(new Fit(version, known.size(), nuts.size(), absent(known, version)));
        }
        // equally good ones: the one that was in force when the last values came out
        fits.sort(
                Comparator.comparingInt((Fit f) -> -f.known())
                        .thenComparingInt(Fit::absent)
                        .thenComparingInt(f -> f.version().year() > lastYear + 2 ? 1 : 0)
                        .thenComparingInt(f -> -f.version().year()));
        return new NutsFit(List.copyOf(fits), needed(nuts, fits));
    }

    private static List<NutsVersion> needed(Set<String> nuts, List<Fit> fits) {
        var left = new HashSet<>(nuts);
        var needed = new ArrayList<NutsVersion>();
        needed.add(fits.getFirst().version());
        left.removeAll(codesOf(needed.getFirst()));
        while (!left.isEmpty()) {
            var next =
                    fits.stream()
                            .map(Fit::version)
                            .max(Comparator.comparingLong(v -> knownOf(left, v)))
                            .orElseThrow();
            needed.add(next);
            left.removeAll(codesOf(next));
        }
        return List.copyOf(needed);
    }

    private static long knownOf(Set<String> codes, NutsVersion version) {
        return codes.stream().filter(codesOf(version)::contains).count();
    }

    private static boolean isNuts(String code) {
        return RegionNames.NEWEST_FIRST.stream().anyMatch(v -> codesOf(v).contains(code));
    }

    private static Set<String> codesOf(NutsVersion version) {
        return NutsList.of(version).codes();
    }

    private static int absent(Set<String> known, NutsVersion version) {
        var kinds = Kinds.of(version);
        var there = new HashSet<String>();
        known.forEach(code -> there.add(kinds.ofCodes().getOrDefault(code, "")));
        return there.stream().mapToInt(k -> kinds.sizes().getOrDefault(k, 0)).sum() - known.size();
    }

    /// The regions of a version by country and level.
    ///
    /// @param ofCodes the kind of each code
    /// @param sizes how many regions each kind has
    private record Kinds(Map<String, String> ofCodes, Map<String, Integer> sizes) {
        private static final Map<NutsVersion, Kinds> KNOWN = new ConcurrentHashMap<>();

        static Kinds of(NutsVersion version) {
            return KNOWN.computeIfAbsent(version, Kinds::read);
        }

        private static Kinds read(NutsVersion version) {
            var ofCodes = new HashMap<String, String>();
            var sizes = new HashMap<String, Integer>();
            for (Region region : NutsList.of(version).regions()) {
                ofCodes.put(region.code(), kind(region));
                sizes.merge(kind(region), 1, Integer::sum);
            }
            return new Kinds(ofCodes, sizes);
        }
    }

    private static String kind(Region region) {
        return region.country() + region.level().orElse(-1);
    }
}
