package rim.engine.specialisation;

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

    static EntryCases of(Turnover.Years years) {
        return new EntryCases(
                years.from().year(),
                years.to().year(),
                years.turnover()
                        .filter(Turnover::isEntry)
                        .flatMap(each -> of(each).stream())
                        .toList());
    }

    private static Optional<Case> of(Turnover entry) {
        return signs(entry.before())
                .map(signs -> new Case(entry.region(), entry.activity(), signs, entry.happened()));
    }

    /// What foretells whether an activity comes: relatedness density (percent), the logarithm of
    /// the shrunk location quotient, the share of regions that have the activity, and the share of
    /// activities that the region has. Empty where nothing is related to the activity.
    static Optional<double[]> signs(MeasuredCell cell) {
        var portfolio = cell.measures().portfolio();
        return switch (cell.density()) {
            case NumberOrReason.None none -> Optional.empty();
            case NumberOrReason.Known density ->
                    Optional.of(
                            new double[] {
                                density.value(),
                                Math.log(cell.shrunk()),
                                (double) portfolio.ubiquity(cell.activity()) / portfolio.regions(),
                                (double) portfolio.diversity(cell.region()) / portfolio.activities()
                            });
        };
    }
}
