package rim.pipeline.indicator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rim.schemas.dataset.Conversion;
import rim.schemas.dataset.Conversion.Measure;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.edition.Manifest.Converted;
import rim.schemas.edition.Manifest.NotCarried;
import rim.schemas.region.NutsOverlaps;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Overlap;
import rim.schemas.region.Overlap.Weight;

/// Converts components of regions that were split, merged or redrawn to the edition's NUTS version,
/// where their feeds say how.
///
/// The values of each older or newer version are first brought together under that version's codes,
/// then shared out or averaged over the overlaps ({@link Conversion} has the formulas). A count
/// needs all of its parts; a rate, parts that make up at least 95 % of the region.
final class Converting implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double NEEDED_OF_RATE = 0.95;
    private static final double NEEDED_OF_COUNT = 1 - 1e-9;
    private static final String CONFLICT = "conflicting_values";

    /// What a feed says of its component.
    private record Rule(boolean isRate, Weight by, double minimumShare) implements Serializable {}

    /// A part of the region that a value is made for, and the overlap that it comes by.
    private record Piece(Part part, Overlap overlap) {
        static final Comparator<Piece> PLACE =
                Comparator.<Piece, String>comparing(p -> p.part.series())
                        .thenComparing(p -> p.overlap.to())
                        .thenComparingInt(p -> p.part.year());
        static final Comparator<Piece> ORDER =
                PLACE.thenComparing(p -> p.part.region()).thenComparing(p -> p.part.cells());
    }

    private final int edition;
    private final List<Integer> others;
    private final Map<String, Rule> rules = new HashMap<>();

    /// Converts to the edition's version as the feeds say.
    ///
    /// @param found versions that components come from
    Converting(Collection<Feed> feeds, NutsVersion edition, Collection<NutsVersion> found) {
        this.edition = edition.year();
        for (Feed feed : feeds) {
            var conversion = feed.conversion();
            if (conversion != null) {
                rules.put(
                        feed.component(),
                        new Rule(
                                conversion.measure() == Measure.RATE,
                                conversion.by(),
                                conversion.minimumShare()));
            }
        }
        // the nearest first
        this.others =
                found.stream()
                        .filter(version -> !version.equals(edition))
                        .sorted(
                                Comparator.<NutsVersion>comparingInt(
                                                v -> Math.abs(v.compareTo(edition)))
                                        .thenComparing(Comparator.reverseOrder()))
                        .map(NutsVersion::year)
                        .toList();
    }

    /// The carried parts of a component, with converted ones where a region has no value of its
    /// own. Of several versions that could give one, the nearest to the edition's is taken.
    ///
    /// @param carried parts under the edition's codes
    /// @param observed the same as they were picked from the observations
    List<Part> completed(String component, List<Part> carried, List<Part> observed) {
        var rule = rules.get(component);
        if (rule == null || others.isEmpty()) {
            return carried;
        }
        var best = new TreeMap<Part, Part>(Part.PLACE);
        carried.stream().filter(Converting::isKnown).forEach(part -> best.put(part, part));
        for (int version : others) {
            converted(observed, NutsVersion.parse(version), rule)
                    .forEach(part -> best.putIfAbsent(part, part));
        }
        carried.forEach(part -> best.putIfAbsent(part, part));
        return new ArrayList<>(best.values());
    }

    private static boolean isKnown(Part part) {
        return part.hasValue() || CONFLICT.equals(part.missing());
    }

    /// Values for the edition's regions, made from those of one other version.
    private List<Part> converted(List<Part> observed, NutsVersion version, Rule rule) {
        var overlaps = overlaps(version, rule.by);
        var pieces = new ArrayList<Piece>();
        for (Part part : new Carrying(version).carried(observed)) {
            if (part.hasValue()) {
                overlaps.getOrDefault(part.region(), List.of())
                        .forEach(overlap -> pieces.add(new Piece(part, overlap)));
            }
        }
        pieces.sort(Piece.ORDER);
        var converted = new ArrayList<Part>();
        Runs.of(pieces, Piece.PLACE, run -> put(run, version, rule, converted));
        return converted;
    }

    private Map<String, List<Overlap>> overlaps(NutsVersion version, Weight weight) {
        return NutsOverlaps.between(version, NutsVersion.parse(edition), weight).stream()
                .collect(Collectors.groupingBy(Overlap::from));
    }

    private static void put(
            List<Piece> pieces, NutsVersion version, Rule rule, List<Part> converted) {
        double covered = 0;
        double share = 0;
        double value = 0;
        for (Piece piece : pieces) {
            var overlap = piece.overlap;
            covered += overlap.shareOfTo();
            share += overlap.shareOfTo() * overlap.shareOfFrom();
            value +=
                    piece.part.value()
                            * (rule.isRate ? overlap.shareOfTo() : overlap.shareOfFrom());
        }
        if (covered < (rule.isRate ? NEEDED_OF_RATE : NEEDED_OF_COUNT)
                || share < rule.minimumShare) {
            return;
        }
        var parts = pieces.stream().map(Piece::part).toList();
        converted.add(
                new Part(
                        parts.getFirst().series(),
                        pieces.getFirst().overlap.to(),
                        version.year(),
                        parts.getFirst().year(),
                        rule.isRate ? value / covered : value,
                        null,
                        Part.flags(parts),
                        Part.cells(parts),
                        description(pieces, version, rule.by),
                        share));
    }

    /// Such as `NUTS 2013 by population: IE01 0.332 IE02 0.454`.
    private static String description(List<Piece> pieces, NutsVersion version, Weight weight) {
        return pieces.stream()
                .map(piece ->
                        piece.part.region()
                                + String.format(Locale.ROOT, " %.3f", piece.overlap.shareOfFrom()))
                .collect(
                        Collectors.joining(
                                " ",
                                origin(version) + weight.name().toLowerCase(Locale.ROOT) + ": ",
                                ""));
    }

    private static String origin(NutsVersion version) {
        return "NUTS " + version + " by ";
    }

    /// Those regions that were not carried and of which no value was converted either.
    static List<NotCarried> unused(
            List<NotCarried> notCarried, List<Converted> converted, NutsVersion edition) {
        return notCarried.stream()
                .filter(n -> converted.stream().noneMatch(c -> comesFrom(c, n, edition)))
                .toList();
    }

    private static boolean comesFrom(Converted converted, NotCarried region, NutsVersion edition) {
        var version = NutsVersion.parse(region.nuts());
        if (!converted.from().startsWith(origin(version))) {
            return false;
        }
        for (Weight weight : Weight.values()) {
            for (Overlap each : NutsOverlaps.between(version, edition, weight)) {
                if (each.from().equals(region.region()) && each.to().equals(converted.region())) {
                    return true;
                }
            }
        }
        return false;
    }
}
