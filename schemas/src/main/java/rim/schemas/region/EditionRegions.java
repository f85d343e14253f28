package rim.schemas.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import rim.schemas.region.Overlap.Weight;

/// The regions that an edition speaks of: those of a NUTS version, and those of countries that left
/// it and are kept as an earlier version has them.
///
/// @param version that of all other countries
/// @param kept the version of the regions of a country that is kept, by the country's code
public record EditionRegions(NutsVersion version, SortedMap<String, NutsVersion> kept) {
    public EditionRegions {
        kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
    }

    /// Those of a version alone.
    public static EditionRegions of(NutsVersion version) {
        return new EditionRegions(version, new TreeMap<>());
    }

    /// Those of a version, and of countries that are kept.
    ///
    /// @param kept year of a version by the country's code
    public static EditionRegions of(NutsVersion version, SortedMap<String, Integer> kept) {
        var versions = new TreeMap<String, NutsVersion>();
        kept.forEach((country, year) -> versions.put(country, NutsVersion.parse(year)));
        return new EditionRegions(version, versions);
    }

    /// What makes no sense of the countries that are kept, in words.
    public List<String> faults() {
        var faults = new ArrayList<String>();
        kept.forEach((country, as) -> {
            if (NutsList.of(version).find(country).isPresent()) {
                faults.add(
                        country + " is in NUTS " + version + " (expected a country that left it)");
            } else if (NutsList.of(as).find(country).isEmpty()) {
                faults.add("NUTS " + as + " has no country " + country);
            }
        });
        return faults;
    }

    /// All of them, of all levels, by code.
    public List<Region> regions() {
        var regions = new TreeMap<String, Region>();
        NutsList.of(version).regions().forEach(region -> regions.put(region.code(), region));
        kept.forEach((country, as) ->
                NutsList.of(as).regions().stream()
                        .filter(region -> country.equals(region.country()))
                        .forEach(region -> regions.put(region.code(), region)));
        return List.copyOf(regions.values());
    }

    /// What becomes of a code of a NUTS version among these regions.
    public Carried carry(String code, NutsVersion from) {
        return NutsChanges.carry(code, from, versionOf(code));
    }

    /// The version whose codes the regions of a code's country have.
    public NutsVersion versionOf(String code) {
        var country = code.substring(0, Math.min(2, code.length()));
        return Optional.ofNullable(kept.get(country)).orElse(version);
    }

    /// What regions of another version have in common with these ({@link NutsOverlaps}).
    public List<Overlap> overlaps(NutsVersion from, Weight weight) {
        var overlaps = new ArrayList<Overlap>();
        for (var to : versions()) {
            if (!to.equals(from)) {
                NutsOverlaps.between(from, to, weight).stream()
                        .filter(overlap -> versionOf(overlap.to()).equals(to))
                        .forEach(overlaps::add);
            }
        }
        return overlaps;
    }

    /// Which of these are whole regions of level 3 of another version together ({@link NutsAtoms}).
    public SortedMap<String, List<String>> sums(NutsVersion from) {
        var sums = new TreeMap<String, List<String>>();
        for (var to : versions()) {
            if (!to.equals(from)) {
                NutsAtoms.sums(from, to)
                        .forEach((code, atoms) -> {
                            if (versionOf(code).equals(to)) {
                                sums.put(code, atoms);
                            }
                        });
            }
        }
        return sums;
    }

    private TreeSet<NutsVersion> versions() {
        var versions = new TreeSet<>(kept.values());
        versions.add(version);
        return versions;
    }
}
