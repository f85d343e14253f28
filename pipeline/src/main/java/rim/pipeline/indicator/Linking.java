package rim.pipeline.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Links rates that were copied from a larger region to the region's own values: `xₜ · own /
/// copied` of a year that has both, so that the copied years keep the larger region's growth and
/// come out at the region's own level.
///
/// For years before the region's own values that year is the first that has both, for years after
/// them the last. This is linking by annual overlap with a fixed ratio (International Monetary
/// Fund, Quarterly National Accounts Manual, 2017, chapter 8). Where no year has both, or either is
/// not above 0, the level stays and the value is told as copied.
final class Linking {
    private static final Comparator<Part> SERIES_OF_REGION =
            Comparator.comparing(Part::series).thenComparing(Part::region);

    /// A year that has both.
    private record Common(int year, double own, double copied) {}

    /// The parts of a component with linked values in the place of copied ones, as far as that can
    /// be done.
    ///
    /// @param parts by place
    /// @param copies what was copied for a place, whether it is used there or not
    static List<Part> linked(List<Part> parts, Map<Part, Part> copies) {
        if (copies.isEmpty()) {
            return parts;
        }
        var linked = new ArrayList<Part>(parts.size());
        Runs.of(parts, SERIES_OF_REGION, run -> linked.addAll(series(run, copies)));
        return linked;
    }

    private static List<Part> series(List<Part> parts, Map<Part, Part> copies) {
        @Nullable Common first = null;
        @Nullable Common last = null;
        for (Part part : parts) {
            var copy = copies.get(part);
            if (copy != null && part.origin() == null && part.value() > 0 && copy.value() > 0) {
                last = new Common(part.year(), part.value(), copy.value());
                first = first == null ? last : first;
            }
        }
        if (first == null || last == null) {
            return parts;
        }
        var linked = new ArrayList<Part>(parts.size());
        for (Part part : parts) {
            linked.add(link(part, part.year() < first.year ? first : last));
        }
        return linked;
    }

    private static Part link(Part part, Common common) {
        var origin = part.origin();
        if (origin == null || origin.copy() != Origin.Copy.COPIED) {
            return part;
        }
        var arithmetic =
                "("
                        + origin.arithmetic()
                        + ") × "
                        + Origin.plain(common.own)
                        + " / "
                        + Origin.plain(common.copied)
                        + " [linked in "
                        + common.year
                        + "]";
        return part.with(
                part.value() * common.own / common.copied,
                new Origin(arithmetic, origin.from(), Origin.Copy.LINKED, origin.share()));
    }

    private Linking() {}
}
