package rim.pipeline.indicator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.Conversion;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.edition.Manifest.Converted;
import rim.schemas.edition.Manifest.NotCarried;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;

/// Converts components of regions that were split, merged or redrawn to the edition's regions,
/// where their feeds say how.
///
/// The values of each older or newer version are first brought together under that version's codes,
/// then shared out or averaged ({@link SharingOut}; {@link Conversion} has the formulas). A rate
/// that had to be copied from a larger region is brought to the level of the region's own values
/// ({@link Linking}).
final class Converting implements Serializable {
    private static final long serialVersionUID = 1;

    private final EditionRegions edition;
    private final List<NutsVersion> others;
    private final HashMap<String, ConversionRule> rules;

    /// Converts to the edition's regions as the feeds say.
    ///
    /// @param found versions that components come from
    Converting(Collection<Feed> feeds, EditionRegions edition, Collection<NutsVersion> found) {
        this.edition = edition;
        this.rules = ConversionRule.of(feeds);
        // the nearest first
        this.others =
                found.stream()
                        .filter(v -> !v.equals(edition.version()) || !edition.kept().isEmpty())
                        .sorted(
                                Comparator.<NutsVersion>comparingInt(
                                                v -> Math.abs(v.stepsTo(edition.version())))
                                        .thenComparing(Comparator.reverseOrder()))
                        .toList();
    }

    /// The component by which a component's values are weighed; null for none.
    @Nullable String denominatorOf(String component) {
        var rule = rules.get(component);
        return rule == null ? null : rule.of();
    }

    /// The carried parts of a component, with converted ones where a region has no value of its
    /// own. Of several versions that could give one, the nearest to the edition's is taken, and of
    /// what it gives the most exact.
    ///
    /// @param carried parts under the edition's codes
    /// @param observed the same as they were picked from the observations
    /// @param denominator what was observed of its denominator; empty for none
    List<Part> completed(
            String component, List<Part> carried, List<Part> observed, List<Part> denominator) {
        var rule = rules.get(component);
        if (rule == null || others.isEmpty()) {
            return carried;
        }
        var best = new TreeMap<Part, Part>(Part.PLACE);
        var copies = new TreeMap<Part, Part>(Part.PLACE);
        carried.stream().filter(Part::isKnown).forEach(part -> best.put(part, part));
        for (NutsVersion version : others) {
            var carrying = new Carrying(EditionRegions.of(version));
            var shared =
                    new SharingOut(rule, version, edition)
                            .shared(carrying.carried(observed), carrying.carried(denominator));
            for (Part part : shared) {
                best.putIfAbsent(part, part);
                if (part.origin() != null && part.origin().copy() != null) {
                    copies.putIfAbsent(part, part);
                }
            }
        }
        carried.forEach(part -> best.putIfAbsent(part, part));
        return Linking.linked(new ArrayList<>(best.values()), copies);
    }

    /// Those regions that were not carried and of which no value was converted either.
    static List<NotCarried> unused(
            List<NotCarried> notCarried, List<Converted> converted, EditionRegions edition) {
        var used = new HashSet<NotCarried>();
        notCarried.stream()
                .collect(Collectors.groupingBy(NotCarried::nuts))
                .forEach((nuts, regions) ->
                        used.addAll(used(regions, NutsVersion.parse(nuts), converted, edition)));
        return notCarried.stream().filter(region -> !used.contains(region)).toList();
    }

    /// Those of one version of which something was converted.
    private static List<NotCarried> used(
            List<NotCarried> regions,
            NutsVersion version,
            List<Converted> converted,
            EditionRegions edition) {
        var reached =
                converted.stream()
                        .filter(each -> each.from().contains(SharingOut.origin(version)))
                        .map(Converted::region)
                        .collect(Collectors.toSet());
        var givers = SharingOut.givers(version, edition, reached);
        return regions.stream().filter(region -> givers.contains(region.region())).toList();
    }
}
