package rim.pipeline.specialisation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rim.engine.specialisation.ActivityPanel;
import rim.engine.specialisation.Measurement;
import rim.engine.specialisation.SpecialisationChoice;
import rim.engine.specialisation.SpecialisationChoice.ActivityGroups;
import rim.schemas.RimException;
import rim.schemas.dataset.Activities;
import rim.schemas.region.Counterpart;
import rim.schemas.region.NutsVersion;

/// What a dataset counts by activity, in regions of the edition.
final class CountedActivities {
    private final String dataset;
    private final Activities activities;
    private final Counterpart.Scored scored;
    private final Map<Place, Optional<String>> regions = new HashMap<>();
    private final Map<CountKey, Count> counts = new TreeMap<>();

    /// A region as the source names it.
    private record Place(String code, Optional<NutsVersion> nuts) {}

    /// A value, with the cell that it stands in.
    private record Count(double value, String cell) {}

    CountedActivities(String dataset, Activities activities, Counterpart.Scored scored) {
        this.dataset = dataset;
        this.activities = activities;
        this.scored = scored;
    }

    String dataset() {
        return dataset;
    }

    /// @throws RimException when there is another value of the region, activity and year
    void add(
            String code,
            Optional<NutsVersion> nuts,
            String series,
            int year,
            double value,
            String cell) {
        var activity = activities.activityOf(series);
        var region = regions.computeIfAbsent(new Place(code, nuts), this::region);
        if (activity == null || region.isEmpty()) {
            return;
        }
        var key = new CountKey(region.get(), activity, year);
        var count = new Count(value, cell);
        var other = counts.merge(key, count, CountedActivities::first);
        if (other.value() != value) {
            throw new RimException(
                    "Several values of "
                            + activity
                            + " in "
                            + region.get()
                            + ", "
                            + year
                            + ": "
                            + other.cell()
                            + " and "
                            + cell
                            + " (expected one; let 'where' of 'activities' leave one series) [dataset "
                            + dataset
                            + "]");
        }
    }

    private static Count first(Count one, Count other) {
        return one.cell().compareTo(other.cell()) <= 0 || one.value() != other.value()
                ? one
                : other;
    }

    /// The edition's region of the same territory and level.
    private Optional<String> region(Place place) {
        var counterpart = scored.of(place.code(), place.nuts());
        return switch (counterpart.match()) {
            case SAME, RENAMED -> counterpart.region();
            case ONLY_REGION,
                    OUTSIDE_NUTS,
                    COARSER,
                    FINER,
                    NOT_SCORED,
                    AREA_CHANGED,
                    SPLIT_OR_MERGED,
                    COUNTRY_NOT_IN_VERSION,
                    NOT_IN_VERSION ->
                    Optional.empty();
        };
    }

    /// Empty when no region of the edition has a value.
    Optional<MeasuredActivities> measured() {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        var panel = new ActivityPanel.Builder();
        var cells = new TreeMap<CountKey, String>();
        counts.forEach((key, count) -> {
            panel.add(key.region(), key.activity(), key.year(), count.value(), count.cell());
            cells.put(key, count.cell());
        });
        var usual = SpecialisationChoice.USUAL;
        var choice =
                new SpecialisationChoice(
                        usual.relatedness(),
                        activities.counts(),
                        usual.level(),
                        usual.reflections(),
                        usual.fitnessSteps(),
                        usual.horizon(),
                        usual.heldOut(),
                        activities.groupLetters() == null
                                ? usual.groups()
                                : ActivityGroups.ofLetters(activities.groupLetters()));
        var measurement =
                Measurement.of(panel.build(activities.absent() == Activities.Absent.ZERO), choice);
        return Optional.of(new MeasuredActivities(dataset, measurement, cells));
    }
}
