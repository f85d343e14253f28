package rim.engine.kernel.specialisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rim.engine.kernel.normalisation.MinMaxNormalisation;
import rim.engine.kernel.normalisation.Polarity;

/// The method of reflections: from how many activities a region has and how many regions an
/// activity, in turn the mean of the others' numbers. C. A. Hidalgo and R. Hausmann, *The building
/// blocks of economic complexity*, PNAS 106 (2009).
///
/// `k₀` is diversity and ubiquity, `kₙ(r) = Σᵢ Mᵣᵢ kₙ₋₁(i) / k₀(r)` and the same for activities.
/// From the third reflection on, values are put on a scale from 0 to 100, which changes no later
/// one, as all are means; even numbers of reflections of regions then rank them by complexity, and
/// uneven ones by the ubiquity of what they have, the other way around.
///
/// @param regions after so many reflections
/// @param activities likewise
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Reflections(double[] regions, double[] activities) {
    private static final int FIRST_SCALED = 3;

    /// The last of {@link #upTo}.
    public static Reflections of(Portfolio portfolio, int depth) {
        return upTo(portfolio, depth).getLast();
    }

    /// One after each number of reflections, from none on.
    ///
    /// @param portfolio each region has some activity and each activity some region
    /// @param depth the number of reflections, 0 or more
    public static List<Reflections> upTo(Portfolio portfolio, int depth) {
        var regions = new double[portfolio.regions()];
        var activities = new double[portfolio.activities()];
        for (int r = 0; r < regions.length; r++) {
            regions[r] = portfolio.diversity(r);
        }
        for (int i = 0; i < activities.length; i++) {
            activities[i] = portfolio.ubiquity(i);
        }
        var now = new Reflections(regions, activities);
        now.requireSome();
        var all = new ArrayList<>(List.of(now));
        for (int step = 1; step <= depth; step++) {
            now = now.next(portfolio);
            if (step >= FIRST_SCALED) {
                scale(now.regions);
                scale(now.activities);
            }
            all.add(now);
        }
        return List.copyOf(all);
    }

    private void requireSome() {
        for (double[] each : new double[][] {regions, activities}) {
            for (double count : each) {
                if (count == 0) {
                    throw new IllegalArgumentException("A region or an activity with none");
                }
            }
        }
    }

    private Reflections next(Portfolio portfolio) {
        return new Reflections(ofRegions(portfolio, activities), ofActivities(portfolio, regions));
    }

    /// The mean of the numbers of each region's activities.
    static double[] ofRegions(Portfolio portfolio, double[] activities) {
        var means = new double[portfolio.regions()];
        for (int r = 0; r < means.length; r++) {
            for (int i : portfolio.own(r)) {
                means[r] += activities[i];
            }
            means[r] /= portfolio.diversity(r);
        }
        return means;
    }

    /// The mean of the numbers of the regions that have each activity.
    static double[] ofActivities(Portfolio portfolio, double[] regions) {
        var means = new double[portfolio.activities()];
        for (int r = 0; r < regions.length; r++) {
            for (int i : portfolio.own(r)) {
                means[i] += regions[r];
            }
        }
        for (int i = 0; i < means.length; i++) {
            means[i] /= portfolio.ubiquity(i);
        }
        return means;
    }

    /// From 0 to 100; all 0 where there is no difference.
    private static void scale(double[] values) {
        MinMaxNormalisation.of(values, Polarity.POSITIVE, 0, 100)
                .ifPresentOrElse(line -> line.apply(values, values), () -> Arrays.fill(values, 0));
    }
}
