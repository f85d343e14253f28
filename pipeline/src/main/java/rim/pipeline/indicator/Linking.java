package rim.pipeline.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /// What a place has, and what was copied there, whether it is used or not; NaN for nothing.
    record Place(Part part, double copied) {
        private boolean isCommon() {
            return part.value() > 0 && copied > 0 && part.line() == null;
        }
    }

    private static final Comparator<Place> SERIES_AND_REGION =
            Comparator.<Place, String>comparing(p -> p.part.series())
                    .thenComparing(p -> p.part.region());

    /// With linked values in the place of copied ones, as far as that can be done.
    ///
    /// @param places one for each series, region and year, in this order
    static List<Part> linked(List<Place> places) {
        var linked = new ArrayList<Part>(places.size());
        Runs.of(
                places,
                SERIES_AND_REGION,
                run -> {
                    var common = run.stream().filter(Place::isCommon).toList();
                    for (Place place : run) {
                        linked.add(linked(place, common));
                    }
                });
        return linked;
    }

    private static Part linked(Place place, List<Place> common) {
        var part = place.part;
        var told = part.told();
        if (told == null || !part.isCopied() || common.isEmpty()) {
            return part;
        }
        var first = common.getFirst();
        var link = part.year() < first.part.year() ? first : common.getLast();
        return new Part(
                part.series(),
                part.region(),
                part.nuts(),
                part.year(),
                part.value() * link.part.value() / link.copied,
                part.missing(),
                part.flags(),
                part.cells(),
                new Told(line(part.line(), link), told.origin(), Told.LINKED, told.share()));
    }

    private static String line(@Nullable String line, Place link) {
        return "("
                + line
                + ") × "
                + Told.plain(link.part.value())
                + " / "
                + Told.plain(link.copied)
                + " [linked in "
                + link.part.year()
                + "]";
    }

    private Linking() {}
}
