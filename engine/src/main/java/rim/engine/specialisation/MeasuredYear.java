package rim.engine.specialisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.specialisation.ActivityTable;

/// One year of a panel: which regions and activities can be measured, and what comes out.
///
/// A region can be measured when it has a value of every activity of which any region has one that
/// year, and something of one; an activity, when such a region has something of it. Arguments are
/// places in the panel.
public final class MeasuredYear {
    private final ActivityPanel panel;
    private final int at;

    /// Places in the panel, ascending.
    private final int[] regions;

    private final int[] activities;
    private final List<Optional<Absence>> absences;
    private final @Nullable ActivityMeasures measures;

    /// @param at the year by its place in the panel
    public static MeasuredYear of(ActivityPanel panel, int at, SpecialisationChoice choice) {
        return new MeasuredYear(panel, at, choice);
    }

    private MeasuredYear(ActivityPanel panel, int at, SpecialisationChoice choice) {
        this.panel = panel;
        this.at = at;
        int regionCount = panel.regions().size();
        int activityCount = panel.activities().size();
        var present =
                IntStream.range(0, activityCount)
                        .filter(i ->
                                IntStream.range(0, regionCount)
                                        .anyMatch(r -> !Double.isNaN(panel.value(at, r, i))))
                        .toArray();
        this.absences = IntStream.range(0, regionCount).mapToObj(r -> absence(r, present)).toList();
        this.regions = IntStream.range(0, regionCount).filter(r -> absence(r).isEmpty()).toArray();
        this.activities =
                IntStream.range(0, activityCount)
                        .filter(i ->
                                Arrays.stream(regions).anyMatch(r -> panel.value(at, r, i) > 0))
                        .toArray();
        var codes = Arrays.stream(activities).mapToObj(panel.activities()::get).toList();
        this.measures = regions.length == 0 ? null : ActivityMeasures.of(table(), codes, choice);
    }

    private ActivityTable table() {
        var values = new double[regions.length * activities.length];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] =
                    panel.value(
                            at,
                            regions[cell / activities.length],
                            activities[cell % activities.length]);
        }
        return ActivityTable.of(regions.length, activities.length, values);
    }

    /// The calendar year.
    public int year() {
        return panel.years()[at];
    }

    /// Empty when no region can be measured.
    public Optional<ActivityMeasures> measures() {
        return Optional.ofNullable(measures);
    }

    /// How many regions the panel has.
    int regions() {
        return panel.regions().size();
    }

    /// How many activities the panel has.
    int activities() {
        return panel.activities().size();
    }

    /// Empty where the region or the activity cannot be measured.
    public Optional<MeasuredCell> cell(int region, int activity) {
        int r = regionAt(region);
        int i = activityAt(activity);
        return measures == null || r < 0 || i < 0
                ? Optional.empty()
                : Optional.of(new MeasuredCell(measures, r, i));
    }

    /// Where a region stands in the measures; −1 for one that cannot be measured.
    public int regionAt(int region) {
        return Math.max(-1, Arrays.binarySearch(regions, region));
    }

    /// Where an activity stands in the measures; −1 for one that cannot be measured.
    public int activityAt(int activity) {
        return Math.max(-1, Arrays.binarySearch(activities, activity));
    }

    /// The value that the panel has.
    public NumberOrReason value(int region, int activity) {
        double value = panel.value(at, region, activity);
        return Double.isNaN(value)
                ? NumberOrReason.none(Absence.NO_VALUE)
                : NumberOrReason.of(value);
    }

    /// Why a region cannot be measured; empty when it can.
    public Optional<Absence> absence(int region) {
        return absences.get(region);
    }

    /// @param present the activities of which any region has a value
    private Optional<Absence> absence(int region, int[] present) {
        int known = 0;
        boolean hasSome = false;
        for (int i : present) {
            double value = panel.value(at, region, i);
            known += Double.isNaN(value) ? 0 : 1;
            hasSome |= value > 0;
        }
        if (known == 0) {
            return Optional.of(Absence.NO_VALUE);
        }
        if (known < present.length) {
            return Optional.of(Absence.REGION_INCOMPLETE);
        }
        return hasSome ? Optional.empty() : Optional.of(Absence.REGION_EMPTY);
    }

    /// Why a region's activity cannot be measured; empty when it can.
    public Optional<Absence> absence(int region, int activity) {
        if (Double.isNaN(panel.value(at, region, activity))) {
            return Optional.of(Absence.NO_VALUE);
        }
        var ofRegion = absence(region);
        return ofRegion.isEmpty() && activityAt(activity) < 0
                ? Optional.of(Absence.ACTIVITY_EMPTY)
                : ofRegion;
    }
}
