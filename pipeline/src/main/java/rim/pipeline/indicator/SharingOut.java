package rim.pipeline.indicator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.Conversion;
import rim.schemas.dataset.Conversion.Measure;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Overlap;
import rim.schemas.region.Overlap.Weight;

/// Shares out values of the regions of one NUTS version among those of another, by the rules of
/// their feeds ({@link Conversion} has the formulas).
///
/// A count goes where the region's parts go, by weight; where a region is whole regions of level 3
/// of the other version together, it is their sum instead. A rate is the mean of what its parts
/// have, weighed by the parts of its denominator where the feed names one and all regions have a
/// value of it: numerator and denominator are then shared out each by itself. Otherwise it is
/// weighed by population or area. A count needs all of its parts; a rate, parts that make up at
/// least 95 % of the region.
final class SharingOut {
    /// What the description says in the place of a weight for sums of whole regions.
    static final String WHOLE = "whole regions";

    private static final long NOT_FED = -1;
    private static final double NEEDED_OF_RATE = 0.95;
    private static final double NEEDED_OF_COUNT = 1 - 1e-9;
    private static final double ALL_OF_IT = 1 - 1e-6;

    private final NutsVersion from;

    /// By weight and region.
    private final Map<String, Map<String, List<Overlap>>> overlaps = new HashMap<>();

    /// @param from the version that values come from
    /// @param to the regions that they are wanted for
    SharingOut(NutsVersion from, EditionRegions to) {
        this.from = from;
        for (Weight weight : Weight.values()) {
            overlaps.put(
                    name(weight),
                    to.overlaps(from, weight).stream()
                            .collect(Collectors.groupingBy(Overlap::from)));
        }
        var whole = new ArrayList<Overlap>();
        to.sums(from)
                .forEach((code, atoms) ->
                        atoms.forEach(atom ->
                                whole.add(new Overlap(atom, code, 1.0, 1.0 / atoms.size()))));
        overlaps.put(WHOLE, whole.stream().collect(Collectors.groupingBy(Overlap::from)));
    }

    /// What a feed says of its component.
    ///
    /// @param weight what is shared out, or {@link #WHOLE}
    /// @param of the denominator of a rate; null for none
    /// @param ofCells how many cells make a value of it
    record Rule(
            String weight, boolean isRate, double minimumShare, @Nullable String of, long ofCells)
            implements Serializable {}

    /// The rules of feeds that have one, by component.
    static Map<String, List<Rule>> rules(List<Feed> feeds) {
        var rules = new HashMap<String, List<Rule>>();
        for (Feed feed : feeds) {
            var conversion = feed.conversion();
            if (conversion == null) {
                continue;
            }
            boolean isRate = conversion.measure() == Measure.RATE;
            long cells =
                    feeds.stream()
                            .filter(f -> f.component().equals(conversion.of()))
                            .mapToLong(Feed::cellsPerValue)
                            .findFirst()
                            .orElse(NOT_FED);
            var own = rules.computeIfAbsent(feed.component(), c -> new ArrayList<>());
            own.add(
                    new Rule(
                            name(conversion.by()),
                            isRate,
                            conversion.minimumShare(),
                            conversion.of(),
                            cells));
            if (!isRate) {
                own.add(new Rule(WHOLE, false, 0.0, null, NOT_FED));
            }
        }
        return rules;
    }

    /// The regions that something may be given from to some of these.
    SortedSet<String> givers(SortedSet<String> reached) {
        var givers = new TreeSet<String>();
        overlaps.values().stream()
                .flatMap(byRegion -> byRegion.values().stream())
                .flatMap(List::stream)
                .filter(overlap -> reached.contains(overlap.to()))
                .forEach(overlap -> givers.add(overlap.from()));
        return givers;
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

    /// What regions have of a rate's denominator, by region and year.
    record Denominators(Map<String, Part> byRegionAndYear) {
        static Denominators of(List<Part> carried, long cells) {
            var sums = new HashMap<String, Part>();
            var sorted = new ArrayList<>(carried);
            sorted.sort(Part.REGION_AND_YEAR.thenComparing(Part::cells));
            Runs.of(
                    sorted,
                    Part.REGION_AND_YEAR,
                    run -> {
                        var values = run.stream().filter(Part::hasValue).toList();
                        double sum = Part.sum(values);
                        if (values.size() == cells && sum > 0) {
                            var first = run.getFirst();
                            sums.put(
                                    key(first),
                                    Part.observed(
                                            "",
                                            first.region(),
                                            first.nuts(),
                                            first.year(),
                                            sum,
                                            null,
                                            "",
                                            Part.cells(run)));
                        }
                    });
            return new Denominators(sums);
        }

        private static String key(Part part) {
            return part.region() + " " + part.year();
        }

        @Nullable Part at(Part place) {
            return byRegionAndYear.get(key(place));
        }
    }

    /// Values for regions of the one version.
    ///
    /// @param carried parts of a component under the codes of the other one
    /// @param denominators of a rate that has one; null for others
    List<Part> shared(List<Part> carried, Rule rule, @Nullable Denominators denominators) {
        var byRegion = overlaps.getOrDefault(rule.weight, Map.of());
        var pieces = new ArrayList<Piece>();
        for (Part part : carried) {
            if (part.hasValue()) {
                byRegion.getOrDefault(part.region(), List.of())
                        .forEach(overlap -> pieces.add(new Piece(part, overlap)));
            }
        }
        pieces.sort(Piece.ORDER);
        var shared = new ArrayList<Part>();
        Runs.of(pieces, Piece.PLACE, run -> put(run, rule, denominators, shared));
        return shared;
    }

    private void put(
            List<Piece> pieces, Rule rule, @Nullable Denominators denominators, List<Part> shared) {
        double covered = 0;
        double share = 0;
        for (Piece piece : pieces) {
            covered += piece.overlap.shareOfTo();
            share += piece.overlap.shareOfTo() * piece.overlap.shareOfFrom();
        }
        if (covered < (rule.isRate ? NEEDED_OF_RATE : NEEDED_OF_COUNT)
                || share < rule.minimumShare) {
            return;
        }
        var known = denominators(pieces, denominators);
        double[] weights = weights(pieces, rule, known, covered);
        var first = pieces.getFirst();
        double value = 0;
        for (int i = 0; i < weights.length; i++) {
            value += pieces.get(i).part.value() * weights[i];
        }
        var parts = pieces.stream().map(Piece::part).toList();
        boolean isCopied =
                rule.isRate && pieces.size() == 1 && first.overlap.shareOfFrom() < ALL_OF_IT;
        shared.add(
                new Part(
                        first.part.series(),
                        first.overlap.to(),
                        from.year(),
                        first.part.year(),
                        value,
                        null,
                        Part.flags(parts),
                        Part.cells(parts) + (known.isEmpty() ? "" : " " + Part.cells(known)),
                        told(pieces, weights, by(rule, !known.isEmpty()), isCopied, share)));
    }

    /// The denominators of all parts; none where any is not known.
    private static List<Part> denominators(
            List<Piece> pieces, @Nullable Denominators denominators) {
        var known = new ArrayList<Part>();
        for (Piece piece : pieces) {
            var there = denominators == null ? null : denominators.at(piece.part);
            if (there == null) {
                return List.of();
            }
            known.add(there);
        }
        return known;
    }

    private static double[] weights(
            List<Piece> pieces, Rule rule, List<Part> denominators, double covered) {
        var weights = new double[pieces.size()];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            var overlap = pieces.get(i).overlap;
            if (!rule.isRate) {
                weights[i] = overlap.shareOfFrom();
            } else if (denominators.isEmpty()) {
                weights[i] = overlap.shareOfTo() / covered;
            } else {
                weights[i] = denominators.get(i).value() * overlap.shareOfFrom();
                total += weights[i];
            }
        }
        for (int i = 0; i < denominators.size(); i++) {
            weights[i] /= total;
        }
        return weights;
    }

    private static String by(Rule rule, boolean hasDenominators) {
        if (rule.of == null) {
            return rule.weight;
        }
        return hasDenominators
                ? rule.of + " shared out by " + rule.weight
                : rule.weight + " as " + rule.of + " is not known there";
    }

    /// Such as `NUTS 2013 by population, 2015: IE01 4.1 × 0.40200000 + IE02 5 × 0.59800000`: the
    /// value is what this comes to.
    private Told told(
            List<Piece> pieces, double[] weights, String by, boolean isCopied, double share) {
        var terms = new ArrayList<String>();
        for (int i = 0; i < weights.length; i++) {
            var part = pieces.get(i).part;
            terms.add(
                    part.region()
                            + " "
                            + Told.plain(part.value())
                            + (weights[i] == 1
                                    ? ""
                                    : String.format(Locale.ROOT, " × %.8f", weights[i])));
        }
        var start = origin(from) + by;
        return new Told(
                start + ", " + pieces.getFirst().part.year() + ": " + String.join(" + ", terms),
                start
                        + ": "
                        + pieces.stream()
                                .map(p -> p.part.region())
                                .collect(Collectors.joining(" ")),
                isCopied ? Told.COPIED : null,
                share);
    }

    private static String name(Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT);
    }
}
