package rim.schemas.region;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rim.schemas.region.Overlap.Weight;

/// The size of what a region of one NUTS version and one of another have in common.
///
/// @param area square kilometres
/// @param population residents of 2018
record Common(String from, String to, double area, double population) {
    private static final Map<Step, List<Common>> GIVEN =
            ResourceTable.rows(ResourceTable.OVERLAPS).stream()
                    .collect(groupingBy(Step::of, mapping(Common::of, toList())));

    private record Step(int from, int to) {
        static Step of(List<String> row) {
            return new Step(Integer.parseInt(row.get(0)), Integer.parseInt(row.get(2)));
        }
    }

    /// Those of two versions, in either direction: as given, and composed where nothing is.
    static List<Common> between(NutsVersion from, NutsVersion to) {
        return from.compareTo(to) <= 0
                ? forward(from, to)
                : forward(to, from).stream().map(Common::reversed).toList();
    }

    double amount(Weight weight) {
        return switch (weight) {
            case POPULATION -> population;
            case AREA -> area;
        };
    }

    private static Common of(List<String> row) {
        return new Common(
                row.get(1),
                row.get(3),
                Double.parseDouble(row.get(4)),
                Double.parseDouble(row.get(6)));
    }

    private Common reversed() {
        return new Common(to, from, area, population);
    }

    /// A given relation names all parts of its regions, so that none may be composed for them.
    private static List<Common> forward(NutsVersion from, NutsVersion to) {
        var given = GIVEN.getOrDefault(new Step(from.year(), to.year()), List.of());
        var before = to.nextTowards(from);
        if (before.compareTo(from) <= 0) {
            return given;
        }
        var all = new ArrayList<>(given);
        var sources = codes(given, Common::from);
        var targets = codes(given, Common::to);
        for (Common each : composed(from, before, to)) {
            if (!sources.contains(each.from) && !targets.contains(each.to)) {
                all.add(each);
            }
        }
        return all;
    }

    /// The parts between two versions by way of a third.
    private static List<Common> composed(NutsVersion from, NutsVersion by, NutsVersion to) {
        var first = forward(from, by);
        var second = forward(by, to);
        var parts = new ArrayList<Common>();
        var lostSources =
                followed(first, second, code -> NutsChanges.carry(code, by, to).target(), parts);
        var lostTargets =
                preceded(first, second, code -> NutsChanges.carry(code, by, from).target(), parts);
        return whole(parts, lostSources, lostTargets);
    }

    /// Adds where the parts of the first step go in the second; gives regions of which a part goes
    /// nowhere.
    private static Set<String> followed(
            List<Common> first,
            List<Common> second,
            Function<String, Optional<String>> carry,
            List<Common> parts) {
        var bySource = second.stream().collect(groupingBy(Common::from));
        var lost = new HashSet<String>();
        for (Common part : first) {
            var next = bySource.get(part.to);
            if (next != null) {
                parts.addAll(part.sharedOutAs(next));
            } else {
                carry.apply(part.to)
                        .ifPresentOrElse(
                                target -> parts.add(part.endingIn(target)),
                                () -> lost.add(part.from));
            }
        }
        return lost;
    }

    /// Adds the parts of the second step whose regions the first left alone; gives regions of which
    /// a part comes from nowhere.
    private static Set<String> preceded(
            List<Common> first,
            List<Common> second,
            Function<String, Optional<String>> carry,
            List<Common> parts) {
        var reached = codes(first, Common::to);
        var lost = new HashSet<String>();
        for (Common part : second) {
            if (!reached.contains(part.from)) {
                carry.apply(part.from)
                        .ifPresentOrElse(
                                source -> parts.add(part.beginningIn(source)),
                                () -> lost.add(part.to));
            }
        }
        return lost;
    }

    /// Those of regions of which no part is lost, neither directly nor through a region that shares
    /// one with them.
    private static List<Common> whole(
            List<Common> parts, Set<String> lostSources, Set<String> lostTargets) {
        var kept = parts;
        int before;
        do {
            before = kept.size();
            kept.stream()
                    .filter(c -> lostSources.contains(c.from) || lostTargets.contains(c.to))
                    .forEach(c -> {
                        lostSources.add(c.from);
                        lostTargets.add(c.to);
                    });
            kept =
                    kept.stream()
                            .filter(c ->
                                    !lostSources.contains(c.from) && !lostTargets.contains(c.to))
                            .toList();
        } while (kept.size() < before);
        return kept;
    }

    private List<Common> sharedOutAs(List<Common> parts) {
        double areas = parts.stream().mapToDouble(Common::area).sum();
        double populations = parts.stream().mapToDouble(Common::population).sum();
        return parts.stream()
                .map(p -> {
                    double ofArea = p.area / areas;
                    double ofPopulation = populations > 0 ? p.population / populations : ofArea;
                    return new Common(from, p.to, area * ofArea, population * ofPopulation);
                })
                .toList();
    }

    private Common endingIn(String target) {
        return new Common(from, target, area, population);
    }

    private Common beginningIn(String source) {
        return new Common(source, to, area, population);
    }

    private static Set<String> codes(List<Common> parts, Function<Common, String> side) {
        return parts.stream().map(side).collect(toSet());
    }
}
