package rim.engine.specialisation;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.specialisation.EconomicComplexity;
import rim.engine.kernel.specialisation.FitnessComplexity;
import rim.engine.kernel.specialisation.Portfolio;
import rim.engine.kernel.specialisation.Reflections;

/// How complex regions and activities are, in three ways. Regions without any activity, and
/// activities without any region, are left out and told so.
public final class Complexities {
    private final int[] regions;
    private final int[] activities;
    private final EconomicComplexity eigen;
    private final @Nullable Reflections first;
    private final @Nullable Reflections reflections;
    private final @Nullable Reflections before;
    private final @Nullable FitnessComplexity fitness;

    static Complexities of(Portfolio portfolio, SpecialisationChoice choice) {
        return new Complexities(portfolio, choice);
    }

    private Complexities(Portfolio portfolio, SpecialisationChoice choice) {
        this.regions = portfolio.regionsWithSome();
        this.activities = portfolio.activitiesWithSome();
        if (regions.length == 0) {
            this.eigen = EconomicComplexity.Undefined.TOO_FEW;
            this.first = null;
            this.reflections = null;
            this.before = null;
            this.fitness = null;
            return;
        }
        var some = portfolio.only(regions, activities);
        this.eigen = EconomicComplexity.of(some);
        this.first = Reflections.of(some, 1);
        this.reflections = Reflections.of(some, choice.reflections());
        this.before = Reflections.of(some, Math.max(0, choice.reflections() - 1));
        this.fitness = FitnessComplexity.of(some, choice.fitnessSteps());
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

    /// The mean ubiquity of the activities that a region has.
    public NumberOrReason averageUbiquity(int region) {
        return figure(regions, region, first == null ? null : first.regions());
    }

    /// The mean diversity of the regions that have an activity.
    public NumberOrReason averageDiversity(int activity) {
        return figure(activities, activity, first == null ? null : first.activities());
    }

    /// By reflections.
    public NumberOrReason reflectedRegion(int region) {
        return figure(regions, region, reflections == null ? null : reflections.regions());
    }

    /// By one reflection less.
    public NumberOrReason reflectedActivity(int activity) {
        return figure(activities, activity, before == null ? null : before.activities());
    }

    /// Mean 1.
    public NumberOrReason fitness(int region) {
        return figure(regions, region, fitness == null ? null : fitness.fitness());
    }

    /// Complexity that goes with fitness, mean 1.
    public NumberOrReason fitnessComplexity(int activity) {
        return figure(activities, activity, fitness == null ? null : fitness.complexity());
    }

    /// Second and third eigenvalue; empty where there is no complexity by eigenvectors.
    public OptionalDouble eigenvalue(boolean isSecond) {
        return eigen instanceof EconomicComplexity.Found f
                ? OptionalDouble.of(isSecond ? f.eigenvalue() : f.next())
                : OptionalDouble.empty();
    }

    /// Steps of fitness and what the last of them changed; empty where no region has any activity.
    public Optional<FitnessComplexity> fitness() {
        return Optional.ofNullable(fitness);
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
