package rim.schemas.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import rim.schemas.region.Overlap.Weight;

/// Regions as sums of regions of level 3, the atoms of NUTS.
///
/// A region of level 1 or 2 that is not carried from another version ({@link NutsChanges}) may
/// still be some of that version's regions of level 3, each of them whole: then a total of it is
/// their sum, whatever the weights. What a region of level 3 became is what its own changes and
/// overlaps say ({@link NutsOverlaps}, the same sources); several that were redrawn among each
/// other count together. Where nothing is known of one of its regions of level 3, nothing is said.
public final class NutsAtoms {
    private static final double WHOLE = 1 - 1e-9;
    private static final int LEVEL = 3;

    private static final Map<Step, SortedMap<String, List<String>>> SUMS =
            new ConcurrentHashMap<>();

    private record Step(NutsVersion from, NutsVersion to) {}

    /// The regions of level 1 and 2 of one version that are whole regions of level 3 of another one
    /// together, and are not carried from it: their codes, each with the codes of its atoms.
    public static SortedMap<String, List<String>> sums(NutsVersion from, NutsVersion to) {
        return SUMS.computeIfAbsent(new Step(from, to), step -> found(step.from(), step.to()));
    }

    private static SortedMap<String, List<String>> found(NutsVersion from, NutsVersion to) {
        var list = NutsList.of(to);
        var below = new TreeMap<String, List<Region>>();
        for (var atom : list.atLevel(LEVEL)) {
            for (var up = parent(list, atom); up.isPresent(); up = parent(list, up.get())) {
                if (up.get().level().orElse(0) > 0) {
                    below.computeIfAbsent(up.get().code(), code -> new ArrayList<>()).add(atom);
                }
            }
        }
        var sums = new TreeMap<String, List<String>>();
        below.forEach((code, atoms) -> {
            if (NutsChanges.carry(code, to, from).target().isEmpty()) {
                sum(atoms, from, to).ifPresent(whole -> sums.put(code, whole));
            }
        });
        return Collections.unmodifiableSortedMap(sums);
    }

    private static Optional<Region> parent(NutsList list, Region region) {
        return Optional.ofNullable(region.parent()).flatMap(list::find);
    }

    private static Optional<List<String>> sum(
            List<Region> atoms, NutsVersion from, NutsVersion to) {
        var shares = new TreeMap<String, Double>();
        for (var atom : atoms) {
            var parts = parts(atom.code(), to, from);
            if (parts.isEmpty()) {
                return Optional.empty();
            }
            parts.forEach((code, share) -> shares.merge(code, share, Double::sum));
        }
        boolean isExact = shares.values().stream().allMatch(share -> share >= WHOLE);
        return isExact ? Optional.of(List.copyOf(shares.keySet())) : Optional.empty();
    }

    /// What a region of level 3 is made of in another version, with the share of each that lies in
    /// it; nothing where that is not known. Where only nesting is known, the parts of a region
    /// count alike: together they are all of it, and no less will do.
    private static Map<String, Double> parts(String code, NutsVersion of, NutsVersion from) {
        var same = NutsChanges.carry(code, of, from).target();
        if (same.isPresent()) {
            return Collections.singletonMap(same.get(), 1.0);
        }
        var parts = new TreeMap<String, Double>();
        NutsOverlaps.between(from, of, Weight.POPULATION).stream()
                .filter(overlap -> overlap.to().equals(code))
                .forEach(overlap -> parts.put(overlap.from(), overlap.shareOfFrom()));
        if (!parts.isEmpty()) {
            return parts;
        }
        var next = of.nextTowards(from);
        if (next.equals(from)) {
            for (var each : Nesting.of(code, of, from)) {
                parts.put(each, 1.0 / Nesting.of(each, from, of).size());
            }
            return parts;
        }
        for (var between : parts(code, of, next).entrySet()) {
            var further = parts(between.getKey(), next, from);
            if (further.isEmpty()) {
                return further;
            }
            further.forEach(
                    (each, share) -> parts.merge(each, share * between.getValue(), Double::sum));
        }
        return parts;
    }

    private NutsAtoms() {}
}
