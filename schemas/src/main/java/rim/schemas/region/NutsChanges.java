package rim.schemas.region;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rim.schemas.region.Carried.NotCarried;
import rim.schemas.region.Carried.Reason;
import rim.schemas.region.Carried.Renamed;
import rim.schemas.region.Carried.Same;

/// What changed between the versions of NUTS, and so whether a value may keep its region.
///
/// A code is carried, forward or backward in time, only where its territory stayed the same but for
/// slivers below 0.1 % of the population and, from 2021 to 2024, for shifts below 1 % that the
/// official table of changes does not count as changes of NUTS. Going further than to a
/// neighbouring version means going through all versions between. Countries are always carried.
/// Where nothing was published on a region that has the same code in two neighbouring versions, it
/// counts as the same.
///
/// What regions that were split, merged or redrawn have in common with others is in {@link
/// NutsOverlaps}.
public final class NutsChanges {
    private static final Map<Step, Changes> CHANGES = read();

    /// From one version to a neighbouring one, in either direction.
    private record Step(NutsVersion from, NutsVersion to) {}

    /// @param renamed new code by old code
    /// @param redrawn old codes whose territory changed
    private record Changes(Map<String, String> renamed, Set<String> redrawn) {
        Changes() {
            this(new LinkedHashMap<>(), new LinkedHashSet<>());
        }
    }

    private NutsChanges() {}

    /// What becomes of a code of one NUTS version in another.
    public static Carried carry(String code, NutsVersion from, NutsVersion to) {
        if (NutsList.of(from).find(code).isEmpty()) {
            return new NotCarried(Reason.NOT_IN_VERSION);
        }
        var current = code;
        for (var at = from; !at.equals(to); at = at.nextTowards(to)) {
            var carried = carryOneStep(current, new Step(at, at.nextTowards(to)));
            if (carried.target().isEmpty()) {
                return carried;
            }
            current = carried.target().get();
        }
        return current.equals(code) ? new Same(code) : new Renamed(current);
    }

    private static Carried carryOneStep(String code, Step step) {
        var changes = CHANGES.getOrDefault(step, new Changes());
        var renamed = changes.renamed().get(code);
        if (renamed != null) {
            return new Renamed(renamed);
        }
        if (changes.redrawn().contains(code)) {
            return new NotCarried(Reason.AREA_CHANGED);
        }
        var target = NutsList.of(step.to());
        if (target.find(code).isPresent()) {
            return new Same(code);
        }
        var country = code.substring(0, 2);
        var countryThen = changes.renamed().getOrDefault(country, country);
        return new NotCarried(
                target.find(countryThen).isPresent()
                        ? Reason.SPLIT_OR_MERGED
                        : Reason.COUNTRY_NOT_IN_VERSION);
    }

    private static Map<Step, Changes> read() {
        var changes = new LinkedHashMap<Step, Changes>();
        for (var row : ResourceTable.rows(ResourceTable.RENAMES)) {
            var step = step(row);
            at(changes, step).renamed().put(row.get(1), row.get(3));
            at(changes, reverse(step)).renamed().put(row.get(3), row.get(1));
        }
        for (var row : ResourceTable.rows(ResourceTable.AREA_CHANGED)) {
            var step = step(row);
            at(changes, step).redrawn().add(row.get(1));
            at(changes, reverse(step)).redrawn().add(row.get(3));
        }
        return changes;
    }

    private static Changes at(Map<Step, Changes> changes, Step step) {
        return changes.computeIfAbsent(step, s -> new Changes());
    }

    private static Step step(List<String> row) {
        return new Step(
                NutsVersion.parse(Integer.parseInt(row.get(0))),
                NutsVersion.parse(Integer.parseInt(row.get(2))));
    }

    private static Step reverse(Step step) {
        return new Step(step.to(), step.from());
    }
}
