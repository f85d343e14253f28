package rim.pipeline.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rim.schemas.region.Carried;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;

/// Carries components to the regions of a NUTS version or an edition by code. A region that was
/// split, merged or moved is left out.
///
/// For one thread.
final class Carrying {
    private final EditionRegions regions;
    private final Map<Code, Carried> known = new HashMap<>();

    Carrying(EditionRegions regions) {
        this.regions = regions;
    }

    private record Code(String region, int nuts) {}

    /// Where a region's code goes; as it is outside NUTS.
    Carried carry(String region, int nuts) {
        return known.computeIfAbsent(
                new Code(region, nuts),
                code ->
                        nuts == 0
                                ? new Carried.Same(region)
                                : regions.carry(region, NutsVersion.parse(nuts)));
    }

    /// A component under the version's codes, one for each series, region and year, in this order.
    ///
    /// Where several cells come to the same place, a value goes before a missing one, then a code
    /// of the version itself before one that was carried. If the best of them differ, there is no
    /// value: `conflicting_values`.
    List<Part> carried(List<Part> component) {
        var candidates = new ArrayList<Candidate>(component.size());
        for (Part part : component) {
            int other = part.hasValue() ? 0 : 2;
            switch (carry(part.region(), part.nuts())) {
                case Carried.Same same ->
                        candidates.add(new Candidate(part.in(same.code()), other));
                case Carried.Renamed renamed ->
                        candidates.add(new Candidate(part.in(renamed.code()), other + 1));
                case Carried.NotCarried ignored -> {}
            }
        }
        candidates.sort(Candidate.ORDER);
        var carried = new ArrayList<Part>(candidates.size());
        Runs.of(candidates, Candidate.PLACE, run -> carried.add(best(run)));
        return carried;
    }

    private static Part best(List<Candidate> candidates) {
        var best = candidates.getFirst();
        boolean isConflict = false;
        for (int i = 1; i < candidates.size(); i++) {
            isConflict |= candidates.get(i).isRivalOf(best);
        }
        return isConflict ? best.part.without(Part.CONFLICT) : best.part;
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

        boolean isRivalOf(Candidate best) {
            return preference == best.preference
                    && part.hasValue()
                    && part.value() != best.part.value();
        }
    }
}
