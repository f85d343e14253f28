package rim.pipeline.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Overlap;
import rim.schemas.region.Overlap.Weight;

/// Shares out a component's values of the regions of one NUTS version among those of another, by
/// the rule of its feed.
///
/// A count goes where the region's parts go, by weight; where a region is whole regions of level 3
/// of the other version together, it is their sum instead. A rate is the mean of what its parts
/// have, weighed by the parts of its denominator where the feed names one and all regions have a
/// value of it: numerator and denominator are then shared out each by itself. Otherwise it is
/// weighed by population or area. A count needs all of its parts; a rate, parts that make up at
/// least 95 % of the region.
final class SharingOut {
    private static final double NEEDED_OF_RATE = 0.95;
    private static final double NEEDED_OF_COUNT = 1 - 1e-9;
    private static final double ALL_OF_IT = 1 - 1e-6;

    private final ConversionRule rule;
    private final NutsVersion from;
    private final Map<String, List<Overlap>> byWeight;
    private final Map<String, List<Overlap>> whole;

    /// @param from the version that values come from
    /// @param to the regions that they are wanted for
    SharingOut(ConversionRule rule, NutsVersion from, EditionRegions to) {
        this.rule = rule;
        this.from = from;
        this.byWeight = byOrigin(to.overlaps(from, rule.by()));
        this.whole = rule.isRate() ? Map.of() : byOrigin(sums(from, to));
    }

    private static Map<String, List<Overlap>> byOrigin(Collection<Overlap> overlaps) {
        return overlaps.stream().collect(Collectors.groupingBy(Overlap::from));
    }

    private static List<Overlap> sums(NutsVersion from, EditionRegions to) {
        var sums = new ArrayList<Overlap>();
        to.sums(from)
                .forEach((code, atoms) ->
                        atoms.forEach(
                                atom -> sums.add(new Overlap(atom, code, 1, 1.0 / atoms.size()))));
        return sums;
    }

    /// The regions of a version that have parts in any of these regions.
    static Set<String> givers(NutsVersion from, EditionRegions to, Collection<String> regions) {
        var overlaps = sums(from, to);
        for (Weight weight : Weight.values()) {
            overlaps.addAll(to.overlaps(from, weight));
        }
        return overlaps.stream()
                .filter(overlap -> regions.contains(overlap.to()))
                .map(Overlap::from)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The beginning of what is said of values that come from a version.
    static String origin(NutsVersion version) {
        return "NUTS " + version + " by ";
    }

    /// A part of the region that a value is made for, and the overlap that it comes by.
    private record Piece(Part part, Overlap overlap) {
        static final Comparator<Piece> PLACE =
                Comparator.<Piece, String>comparing(p -> p.part.series())
                        .thenComparing(p -> p.overlap.to())
                        .thenComparingInt(p -> p.part.year());
        static final Comparator<Piece> ORDER =
                PLACE.thenComparing(p -> p.part.region()).thenComparing(p -> p.part.cells());
    }

    private record RegionAndYear(String region, int year) {}

    /// What all series of a denominator come to.
    ///
    /// @param value NaN where any is missing, or for 0 and less
    private record Denominator(double value, String cells) {}

    /// Values that are sums of whole regions, and after them those by weight; of each kind one for
    /// a series, region and year.
    ///
    /// @param carried the component's parts under the codes of the version that they come from
    /// @param of the same of its denominator; empty for none
    List<Part> shared(List<Part> carried, List<Part> of) {
        var denominators = denominators(of);
        var shared = new ArrayList<Part>();
        runs(carried, whole).forEach(run -> add(run, "whole regions", 0, denominators, shared));
        var weight = rule.by().name().toLowerCase(Locale.ROOT);
        runs(carried, byWeight)
                .forEach(run -> add(run, weight, rule.minimumShare(), denominators, shared));
        return shared;
    }

    private static List<List<Piece>> runs(List<Part> carried, Map<String, List<Overlap>> overlaps) {
        var pieces = new ArrayList<Piece>();
        for (Part part : carried) {
            if (part.hasValue()) {
                overlaps.getOrDefault(part.region(), List.of())
                        .forEach(overlap -> pieces.add(new Piece(part, overlap)));
            }
        }
        pieces.sort(Piece.ORDER);
        var runs = new ArrayList<List<Piece>>();
        Runs.of(pieces, Piece.PLACE, runs::add);
        return runs;
    }

    private Map<RegionAndYear, Denominator> denominators(List<Part> of) {
        var parts = new HashMap<RegionAndYear, List<Part>>();
        for (Part part : of) {
            parts.computeIfAbsent(
                            new RegionAndYear(part.region(), part.year()), p -> new ArrayList<>())
                    .add(part);
        }
        var denominators = new HashMap<RegionAndYear, Denominator>();
        parts.forEach((place, there) -> {
            there.sort(Comparator.comparing(Part::cells));
            double sum = Part.sum(there);
            boolean isWhole = there.size() == rule.cellsOfDenominator() && sum > 0;
            denominators.put(place, new Denominator(isWhole ? sum : Double.NaN, Part.cells(there)));
        });
        return denominators;
    }

    private void add(
            List<Piece> pieces,
            String weight,
            double minimumShare,
            Map<RegionAndYear, Denominator> denominators,
            List<Part> shared) {
        double covered = 0;
        double share = 0;
        for (Piece piece : pieces) {
            covered += piece.overlap.shareOfTo();
            share += piece.overlap.shareOfTo() * piece.overlap.shareOfFrom();
        }
        if (covered < (rule.isRate() ? NEEDED_OF_RATE : NEEDED_OF_COUNT) || share < minimumShare) {
            return;
        }
        var known = denominatorsOf(pieces, denominators);
        var weights = weights(pieces, known, covered);
        double value = 0;
        for (int i = 0; i < weights.length; i++) {
            value += pieces.get(i).part.value() * weights[i];
        }
        var parts = pieces.stream().map(Piece::part).toList();
        var first = parts.getFirst();
        var cells = Part.cells(parts);
        shared.add(
                new Part(
                        first.series(),
                        pieces.getFirst().overlap.to(),
                        from.year(),
                        first.year(),
                        value,
                        null,
                        Part.flags(parts),
                        known == null
                                ? cells
                                : cells
                                        + known.stream()
                                                .map(d -> " " + d.cells)
                                                .collect(Collectors.joining()),
                        origin(parts, weights, by(weight, known), isCopied(pieces), share)));
    }

    /// What each region had of the rate's denominator in the year; null where no feed names one, or
    /// one of them is not known.
    private @Nullable List<Denominator> denominatorsOf(
            List<Piece> pieces, Map<RegionAndYear, Denominator> denominators) {
        if (rule.of() == null) {
            return null;
        }
        var known = new ArrayList<Denominator>();
        for (Piece piece : pieces) {
            var there =
                    denominators.get(new RegionAndYear(piece.overlap.from(), piece.part.year()));
            if (there == null || Double.isNaN(there.value)) {
                return null;
            }
            known.add(there);
        }
        return known;
    }

    private double[] weights(
            List<Piece> pieces, @Nullable List<Denominator> known, double covered) {
        var weights = new double[pieces.size()];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            var overlap = pieces.get(i).overlap;
            if (!rule.isRate()) {
                weights[i] = overlap.shareOfFrom();
            } else if (known != null) {
                weights[i] = known.get(i).value * overlap.shareOfFrom();
            } else {
                weights[i] = overlap.shareOfTo() / covered;
            }
            total += weights[i];
        }
        if (rule.isRate() && known != null) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= total;
            }
        }
        return weights;
    }

    private String by(String weight, @Nullable List<Denominator> known) {
        if (rule.of() == null) {
            return weight;
        }
        return known == null
                ? weight + " as " + rule.of() + " is not known there"
                : rule.of() + " shared out by " + weight;
    }

    private boolean isCopied(List<Piece> pieces) {
        return rule.isRate()
                && pieces.size() == 1
                && pieces.getFirst().overlap.shareOfFrom() < ALL_OF_IT;
    }

    /// Such as `NUTS 2013 by population, 2015: IE01 4.1 × 0.40200000 + IE02 5 × 0.59800000`: the
    /// value is what this comes to.
    private Origin origin(
            List<Part> parts, double[] weights, String by, boolean isCopied, double share) {
        var terms = new ArrayList<String>();
        for (int i = 0; i < weights.length; i++) {
            var part = parts.get(i);
            var times = weights[i] == 1 ? "" : String.format(Locale.ROOT, " × %.8f", weights[i]);
            terms.add(part.region() + " " + Origin.plain(part.value()) + times);
        }
        return new Origin(
                origin(from)
                        + by
                        + ", "
                        + parts.getFirst().year()
                        + ": "
                        + String.join(" + ", terms),
                origin(from)
                        + by
                        + ": "
                        + parts.stream().map(Part::region).collect(Collectors.joining(" ")),
                isCopied ? Origin.Copy.COPIED : null,
                share);
    }
}
