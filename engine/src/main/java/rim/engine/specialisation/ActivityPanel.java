package rim.engine.specialisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rim.schemas.RimException;

/// Values of regions by activity and year.
///
/// @param regions codes, ascending
/// @param activities codes, ascending
/// @param years ascending
/// @param values `values[year][region * activities + activity]`, NaN where there is none
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record ActivityPanel(
        List<String> regions, List<String> activities, int[] years, double[][] values) {

    /// Collects a panel.
    public static final class Builder {
        private static final int TOLD = 20;

        private record Key(String region, String activity, int year) {}

        private final Map<Key, Double> values = new HashMap<>();
        private final Set<String> regions = new TreeSet<>();
        private final Set<String> activities = new TreeSet<>();
        private final List<String> faults = new ArrayList<>();

        /// @param place where the value stands, for messages
        /// @param year 0 where the table has none
        /// @param value not negative; a second one of the same region, activity and year is a fault
        public void add(String region, String activity, int year, double value, String place) {
            if (!(value >= 0) || Double.isInfinite(value)) {
                faults.add(
                        place
                                + ": "
                                + value
                                + " (expected a finite number that is not negative: shares of less"
                                + " than nothing mean nothing)");
            } else if (values.put(new Key(region, activity, year), value) != null) {
                faults.add(
                        place
                                + ": a second value of "
                                + region
                                + ", "
                                + activity
                                + (year == 0 ? "" : ", " + year)
                                + " (expected one; leave other dimensions out, or pick one of their"
                                + " codes)");
            }
        }

        /// A region and an activity of which the table has no value in some year, and perhaps in
        /// none: it is told that they have none.
        public void addMissing(String region, String activity) {
            regions.add(region);
            activities.add(activity);
        }

        /// @param isZero whether what is not there is 0, and not unknown
        /// @throws RimException with all faults, or where there is nothing
        public ActivityPanel build(boolean isZero) {
            if (!faults.isEmpty()) {
                var told = new ArrayList<>(faults.subList(0, Math.min(TOLD, faults.size())));
                if (faults.size() > TOLD) {
                    told.add("and " + (faults.size() - TOLD) + " more");
                }
                throw new RimException("Not a table of regions by activities", told);
            }
            if (values.isEmpty()) {
                throw new RimException(
                        "No values of regions by activities (expected at least one number)");
            }
            var years = new TreeSet<Integer>();
            values.keySet()
                    .forEach(key -> {
                        regions.add(key.region());
                        activities.add(key.activity());
                        years.add(key.year());
                    });
            var panel =
                    new ActivityPanel(
                            List.copyOf(regions),
                            List.copyOf(activities),
                            years.stream().mapToInt(y -> y).toArray(),
                            new double[years.size()][regions.size() * activities.size()]);
            panel.fill(values, isZero ? 0 : Double.NaN);
            return panel;
        }
    }

    private void fill(Map<Builder.Key, Double> known, double otherwise) {
        Arrays.stream(values).forEach(year -> Arrays.fill(year, otherwise));
        known.forEach((key, value) -> {
            int region = Collections.binarySearch(regions, key.region());
            int activity = Collections.binarySearch(activities, key.activity());
            int year = Arrays.binarySearch(years, key.year());
            values[year][region * activities.size() + activity] = value;
        });
    }

    /// NaN where there is none.
    double value(int year, int region, int activity) {
        return values[year][region * activities.size() + activity];
    }
}
