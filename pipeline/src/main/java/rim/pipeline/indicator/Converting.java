package rim.pipeline.indicator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private static final String CONFLICT = "conflicting_values";
    private static final int LAST = 100;

    private final int version;
    private final TreeMap<String, Integer> kept = new TreeMap<>();
    private final ArrayList<Integer> others = new ArrayList<>();
    private final HashMap<String, List<SharingOut.Rule>> rules;

    /// Converts to the edition's regions as the feeds say.
    ///
    /// @param found versions that components come from
    Converting(List<Feed> feeds, EditionRegions edition, Collection<NutsVersion> found) {
        this.version = edition.version().year();
        edition.kept().forEach((country, as) -> kept.put(country, as.year()));
        this.rules = new HashMap<>(SharingOut.rules(feeds));
        // the nearest first
        found.stream()
                .filter(v -> !v.equals(edition.version()) || !edition.kept().isEmpty())
                .sorted(
                        Comparator.<NutsVersion>comparingInt(
                                        v -> Math.abs(v.stepsTo(edition.version())))
                                .thenComparing(Comparator.reverseOrder()))
                .forEach(v -> others.add(v.year()));
    }

    EditionRegions edition() {
        return EditionRegions.of(NutsVersion.parse(version), kept);
    }

    /// The components that are needed beside a component to convert it.
    List<String> neededFor(String component) {
        var needed = new ArrayList<String>();
        for (SharingOut.Rule rule : rules.getOrDefault(component, List.of())) {
            if (rule.of() != null) {
                needed.add(rule.of());
            }
        }
        return needed;
    }

    /// Converts the components of one task, which has all that they need.
    ///
    /// @param observed by component, as they were picked from the observations
    OfTask over(Map<String, List<Part>> observed) {
        var sharing = new TreeMap<Integer, SharingOut>();
        others.forEach(
                other -> sharing.put(other, new SharingOut(NutsVersion.parse(other), edition())));
        return new OfTask(this, observed, sharing);
    }

    /// For one thread.
    record OfTask(
            Converting converting,
            Map<String, List<Part>> observed,
            Map<Integer, SharingOut> sharing) {

        /// The carried parts of a component, with converted ones where a region has no value of its
        /// own. Of several versions that could give one, the nearest to the edition's is taken, and
        /// of what it gives the most exact.
        ///
        /// @param carried parts under the edition's codes
        List<Part> completed(String component, List<Part> carried) {
            var own = converting.rules.get(component);
            if (own == null || converting.others.isEmpty()) {
                return carried;
            }
            var candidates = new ArrayList<Candidate>();
            carried.forEach(part -> candidates.add(new Candidate(part, isKnown(part) ? 0 : LAST)));
            int preference = 1;
            for (int other : converting.others) {
                var there = carried(component, other);
                for (SharingOut.Rule rule : own) {
                    int exact = rule.weight().equals(SharingOut.WHOLE) ? 0 : 1;
                    for (Part part : shared(there, other, rule)) {
                        candidates.add(new Candidate(part, preference + exact));
                    }
                }
                preference += 2;
            }
            candidates.sort(Candidate.ORDER);
            var places = new ArrayList<Linking.Place>();
            Runs.of(candidates, Candidate.PLACE, run -> places.add(best(run)));
            return Linking.linked(places);
        }

        private List<Part> carried(String component, int other) {
            return new Carrying(EditionRegions.of(NutsVersion.parse(other)))
                    .carried(observed.getOrDefault(component, List.of()));
        }

        private List<Part> shared(List<Part> there, int other, SharingOut.Rule rule) {
            var of = rule.of();
            SharingOut.@Nullable Denominators denominators =
                    of == null
                            ? null
                            : SharingOut.Denominators.of(carried(of, other), rule.ofCells());
            var out = sharing.get(other);
            return out == null ? List.of() : out.shared(there, rule, denominators);
        }
    }

    private static boolean isKnown(Part part) {
        return part.hasValue() || CONFLICT.equals(part.missing());
    }

    /// The best candidate of a place, with what was copied there.
    private static Linking.Place best(List<Candidate> candidates) {
        double copied =
                candidates.stream()
                        .map(Candidate::part)
                        .filter(Part::isCopied)
                        .mapToDouble(Part::value)
                        .findFirst()
                        .orElse(Double.NaN);
        return new Linking.Place(candidates.getFirst().part, copied);
    }

    /// A part that may stand for a place.
    ///
    /// @param preference the least goes first
    private record Candidate(Part part, int preference) {
        static final Comparator<Candidate> PLACE =
                Comparator.comparing(Candidate::part, Part.PLACE);
        static final Comparator<Candidate> ORDER =
                PLACE.thenComparingInt(Candidate::preference)
                        .thenComparing(c -> c.part.cells())
                        .thenComparingDouble(c -> c.part.value());
    }

    /// Those regions that were not carried and of which no value was converted either.
    static List<NotCarried> unused(
            List<NotCarried> notCarried, List<Converted> converted, EditionRegions edition) {
        var used = new TreeMap<Integer, SortedSet<String>>();
        for (NotCarried region : notCarried) {
            used.computeIfAbsent(
                    region.nuts(), nuts -> givers(NutsVersion.parse(nuts), converted, edition));
        }
        return notCarried.stream()
                .filter(region ->
                        !used.getOrDefault(region.nuts(), new TreeSet<>())
                                .contains(region.region()))
                .toList();
    }

    /// The regions of a version that may have given what was converted from it.
    private static SortedSet<String> givers(
            NutsVersion version, List<Converted> converted, EditionRegions edition) {
        var reached =
                converted.stream()
                        .filter(each -> each.from().contains(SharingOut.origin(version)))
                        .map(Converted::region)
                        .collect(Collectors.toCollection(TreeSet::new));
        return new SharingOut(version, edition).givers(reached);
    }
}
