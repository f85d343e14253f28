package rim.engine.specialisation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.specialisation.EconomicComplexity;
import rim.engine.kernel.specialisation.FitnessComplexity;
import rim.engine.kernel.specialisation.Portfolio;
import rim.engine.kernel.specialisation.Reflections;

/// How complex regions and activities are, in three ways. Regions without any activity, and
/// activities without any region, are left out and told so. Reflections and fitness are found when
/// they are first asked for.
public final class Complexities {
    private final Portfolio portfolio;
    private final SpecialisationChoice choice;

    /// Places of those with some, ascending.
    private final int[] regions;

    private final int[] activities;

    /// Of these alone; null where there are none.
    private final @Nullable Portfolio some;

    private final EconomicComplexity eigen;

    /// By region, the mean complexity of the activities that it has.
    private final NumberOrReason[] means;

    private @Nullable List<Reflections> reflections;
    private @Nullable FitnessComplexity fitness;

    Complexities(Portfolio portfolio, SpecialisationChoice choice) {
        this.portfolio = portfolio;
        this.choice = choice;
        this.regions = portfolio.regionsWithSome();
        this.activities = portfolio.activitiesWithSome();
        this.some = regions.length == 0 ? null : portfolio.only(regions, activities);
        this.eigen =
                some == null ? EconomicComplexity.Undefined.TOO_FEW : EconomicComplexity.of(some);
        this.means = new NumberOrReason[portfolio.regions()];
        Arrays.setAll(means, this::mean);
    }

    private NumberOrReason mean(int region) {
        double sum = 0;
        for (int activity = 0; activity < portfolio.activities(); activity++) {
            if (portfolio.has(region, activity)) {
                switch (ofActivity(activity)) {
                    case NumberOrReason.Known known -> sum += known.value();
                    case NumberOrReason.None none -> {
                        return none;
                    }
                }
            }
        }
        int diversity = portfolio.diversity(region);
        return diversity == 0
                ? NumberOrReason.none(Absence.NO_SPECIALISATION)
                : NumberOrReason.of(sum / diversity);
    }

    /// By the second eigenvector, with mean 0 and standard deviation 1.
    public NumberOrReason ofRegion(int region) {
        return figure(
                regions, region, eigen instanceof EconomicComplexity.Found f ? f.regions() : null);
    }

    /// By the second eigenvector, with mean 0 and standard deviation 1.
    public NumberOrReason ofActivity(int activity) {
        return figure(
                activities,
                activity,
                eigen instanceof EconomicComplexity.Found f ? f.activities() : null);
    }

    /// By how much the mean complexity of a region's activities would grow, were another added:
    /// `(Qᵢ − Q̄ᵣ) / (dᵣ + 1)`, where `Q̄ᵣ` is the mean of the `dᵣ` that it has.
    public NumberOrReason gain(int region, int activity) {
        return switch (means[region]) {
            case NumberOrReason.None none -> none;
            case NumberOrReason.Known mean ->
                    switch (ofActivity(activity)) {
                        case NumberOrReason.None none -> none;
                        case NumberOrReason.Known added ->
                                NumberOrReason.of(
                                        (added.value() - mean.value())
                                                / (portfolio.diversity(region) + 1));
                    };
        };
    }

    /// The mean ubiquity of the activities that a region has.
    public NumberOrReason averageUbiquity(int region) {
        var found = reflections(1);
        return figure(regions, region, found == null ? null : found.regions());
    }

    /// The mean diversity of the regions that have an activity.
    public NumberOrReason averageDiversity(int activity) {
        var found = reflections(1);
        return figure(activities, activity, found == null ? null : found.activities());
    }

    /// By reflections.
    public NumberOrReason reflectedRegion(int region) {
        var found = reflections(choice.reflections());
        return figure(regions, region, found == null ? null : found.regions());
    }

    /// By one reflection less.
    public NumberOrReason reflectedActivity(int activity) {
        var found = reflections(Math.max(0, choice.reflections() - 1));
        return figure(activities, activity, found == null ? null : found.activities());
    }

    private @Nullable Reflections reflections(int depth) {
        if (some == null) {
            return null;
        }
        if (reflections == null) {
            reflections = Reflections.upTo(some, Math.max(1, choice.reflections()));
        }
        return reflections.get(depth);
    }

    /// Mean 1.
    public NumberOrReason fitness(int region) {
        var found = fitness();
        return figure(regions, region, found == null ? null : found.fitness());
    }

    /// Complexity that goes with fitness, mean 1.
    public NumberOrReason fitnessComplexity(int activity) {
        var found = fitness();
        return figure(activities, activity, found == null ? null : found.complexity());
    }

    private @Nullable FitnessComplexity fitness() {
        if (fitness == null && some != null) {
            fitness = FitnessComplexity.of(some, choice.fitnessSteps());
        }
        return fitness;
    }

    private NumberOrReason figure(int[] places, int place, double @Nullable [] values) {
        int at = Arrays.binarySearch(places, place);
        if (at < 0) {
            return NumberOrReason.none(Absence.NO_SPECIALISATION);
        }
        return values == null ? NumberOrReason.none(why()) : NumberOrReason.of(values[at]);
    }

    private Absence why() {
        return switch (eigen) {
            case EconomicComplexity.Found found -> Absence.NO_SPECIALISATION;
            case EconomicComplexity.Undefined undefined ->
                    switch (undefined) {
                        case TOO_FEW -> Absence.TOO_FEW;
                        case FALLS_APART -> Absence.FALLS_APART;
                        case NO_DIFFERENCE -> Absence.NO_DIFFERENCE;
                        case NOT_UNIQUE -> Absence.NOT_UNIQUE;
                    };
        };
    }
}
