package rim.engine.specialisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Activities that regions had not in one year, and whether they had them some years later.
///
/// @param from the year before
/// @param to the year after
/// @param cases each region and activity that could have come
record EntryCases(int from, int to, List<Case> cases) {

    /// @param region place in the panel
    /// @param activity place in the panel
    /// @param signs what was known of it before, see {@link #signs}
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Case(int region, int activity, double[] signs, boolean happened) {
        double density() {
            return signs[0];
        }

        double quotient() {
            return signs[1];
        }
    }

    /// Of regions and activities that are measured in both years.
    static EntryCases of(ActivityPanel panel, MeasuredYear from, MeasuredYear to) {
        var cases = new ArrayList<Case>();
        var before = from.measures().orElse(null);
        var after = to.measures().orElse(null);
        for (int r = 0; r < panel.regions().size() && before != null && after != null; r++) {
            int r0 = from.regionAt(r);
            int r1 = to.regionAt(r);
            for (int i = 0; i < panel.activities().size() && r0 >= 0 && r1 >= 0; i++) {
                int i0 = from.activityAt(i);
                int i1 = to.activityAt(i);
                if (i0 >= 0 && i1 >= 0 && !before.portfolio().has(r0, i0)) {
                    int region = r;
                    int activity = i;
                    boolean happened = after.portfolio().has(r1, i1);
                    signs(before, r0, i0)
                            .map(signs -> new Case(region, activity, signs, happened))
                            .ifPresent(cases::add);
                }
            }
        }
        return new EntryCases(from.year(), to.year(), List.copyOf(cases));
    }

    /// What foretells whether an activity comes: relatedness density (percent), the logarithm of
    /// the shrunk location quotient, the share of regions that have the activity, and the share of
    /// activities that the region has. Empty where nothing is related to the activity.
    ///
    /// @param region place in the measures
    /// @param activity place in the measures
    static Optional<double[]> signs(ActivityMeasures measures, int region, int activity) {
        var portfolio = measures.portfolio();
        return switch (measures.density(region, activity)) {
            case NumberOrReason.None none -> Optional.empty();
            case NumberOrReason.Known density ->
                    Optional.of(
                            new double[] {
                                density.value(),
                                Math.log(measures.shrunk().mean()[measures.cell(region, activity)]),
                                (double) portfolio.ubiquity(activity) / portfolio.regions(),
                                (double) portfolio.diversity(region) / portfolio.activities()
                            });
        };
    }
}
