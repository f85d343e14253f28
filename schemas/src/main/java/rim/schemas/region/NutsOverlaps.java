package rim.schemas.region;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import rim.schemas.region.Overlap.Weight;

/// What regions that were split, merged or redrawn have in common with those of another NUTS
/// version, by population or area.
///
/// Sources: conversion matrices of the European Commission's Joint Research Centre (C. Pigaiani, F.
/// Batista, August 2022): level 2 between all versions from 2006 to 2021, level 3 for 2013 to 2016
/// and 2016 to 2021; level 1 is summed from level 2. For 2021 to 2024 Eurostat's table of changes
/// says which regions have parts in common, and the matrices how large those are (`origin.json`
/// beside the tables).
///
/// What is not given for two versions is composed of the steps between them: a part of a region
/// that was split again is shared out as that whole region is. A relation that is given goes before
/// a composed one. A region of which some part is lost on the way is left out, with all that it
/// would have contributed to.
public final class NutsOverlaps {
    /// Less than this share of either region is an inaccuracy of the maps.
    private static final double SLIVER = 0.001;

    private static final Map<Question, List<Overlap>> ANSWERS = new ConcurrentHashMap<>();

    private record Question(NutsVersion from, NutsVersion to, Weight weight) {}

    /// The overlaps of all regions that are not simply carried ({@link NutsChanges}), sorted.
    /// Slivers are left out and what remains adds up to 1. Where nobody lives, area stands in for
    /// population.
    public static List<Overlap> between(NutsVersion from, NutsVersion to, Weight weight) {
        return ANSWERS.computeIfAbsent(
                new Question(from, to, weight), q -> found(q.from(), q.to(), q.weight()));
    }

    private static List<Overlap> found(NutsVersion from, NutsVersion to, Weight weight) {
        var parts =
                Common.between(from, to).stream()
                        .filter(c -> !isCarriedElsewhere(c.from(), from, to, c.to()))
                        .filter(c -> !isCarriedElsewhere(c.to(), to, from, c.from()))
                        .toList();
        var real = withoutSlivers(parts, weight);
        var shareOfFrom = shares(real, Common::from, weight);
        var shareOfTo = shares(real, Common::to, weight);
        var overlaps = new ArrayList<Overlap>();
        for (Common each : real) {
            double ofFrom = shareOfFrom.applyAsDouble(each);
            double ofTo = shareOfTo.applyAsDouble(each);
            boolean isWhole = ofFrom == 1 && ofTo == 1;
            if (ofFrom > 0 && ofTo > 0 && !(isWhole && isCarried(each, from, to))) {
                overlaps.add(new Overlap(each.from(), each.to(), ofFrom, ofTo));
            }
        }
        overlaps.sort(Comparator.comparing(Overlap::from).thenComparing(Overlap::to));
        return List.copyOf(overlaps);
    }

    /// Whether a region is carried to one that is not its counterpart here: then all of its value
    /// goes there, and a part may not be counted twice.
    private static boolean isCarriedElsewhere(
            String region, NutsVersion from, NutsVersion to, String counterpart) {
        var target = NutsChanges.carry(region, from, to).target();
        return target.isPresent() && !target.get().equals(counterpart);
    }

    private static boolean isCarried(Common part, NutsVersion from, NutsVersion to) {
        var target = NutsChanges.carry(part.from(), from, to).target();
        return target.isPresent() && target.get().equals(part.to());
    }

    private static List<Common> withoutSlivers(List<Common> parts, Weight weight) {
        var shareOfFrom = shares(parts, Common::from, weight);
        var shareOfTo = shares(parts, Common::to, weight);
        return parts.stream()
                .filter(c ->
                        shareOfFrom.applyAsDouble(c) >= SLIVER
                                || shareOfTo.applyAsDouble(c) >= SLIVER)
                .toList();
    }

    private static ToDoubleFunction<Common> shares(
            List<Common> parts, Function<Common, String> region, Weight weight) {
        Map<String, Double> totals =
                parts.stream().collect(groupingBy(region, summingDouble(c -> c.amount(weight))));
        Map<String, Double> areas =
                parts.stream().collect(groupingBy(region, summingDouble(Common::area)));
        return c -> {
            double total = totals.getOrDefault(region.apply(c), 0.0);
            return total > 0
                    ? c.amount(weight) / total
                    : c.area() / areas.getOrDefault(region.apply(c), 1.0);
        };
    }

    private NutsOverlaps() {}
}
