package rim.engine.kernel.specialisation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import rim.engine.kernel.multivariate.LargestEigenvector;

/// Economic complexity by eigenvectors: of regions the second of `D⁻¹ M U⁻¹ Mᵀ`, of activities that
/// of `U⁻¹ Mᵀ D⁻¹ M`, where `D` has diversity and `U` ubiquity; each with mean 0 and standard
/// deviation 1 (of the whole, not of a sample), and with the sign by which complex regions are
/// diverse. C. A. Hidalgo and R. Hausmann (2009); R. Hausmann and others, *The Atlas of Economic
/// Complexity* (2014).
///
/// The two are the means of each other's but for a factor, so that one is found, in the smaller of
/// the two spaces, as eigenvector of the symmetric `U^−½ Mᵀ D⁻¹ M U^−½`.
public sealed interface EconomicComplexity {

    /// @param regions their complexity
    /// @param activities theirs
    /// @param eigenvalue the second, less than 1
    /// @param next the third; the nearer it is, the less the two are apart
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Found(double[] regions, double[] activities, double eigenvalue, double next)
            implements EconomicComplexity {}

    /// Why there is none.
    enum Undefined implements EconomicComplexity {
        /// Fewer than three regions or activities.
        TOO_FEW,
        /// Some regions share no activity with others, even by way of further regions, so that they
        /// cannot be compared.
        FALLS_APART,
        /// All regions or all activities come out alike.
        NO_DIFFERENCE,
        /// Second and third eigenvalue are the same, so that any mixture of the two would do.
        NOT_UNIQUE
    }

    /// @param portfolio each region has some activity and each activity some region
    static EconomicComplexity of(Portfolio portfolio) {
        int regions = portfolio.regions();
        int activities = portfolio.activities();
        if (regions < 3 || activities < 3) {
            return Undefined.TOO_FEW;
        }
        if (!isConnected(portfolio)) {
            return Undefined.FALLS_APART;
        }
        boolean isOfActivities = activities <= regions;
        var sizes = isOfActivities ? ubiquities(portfolio) : diversities(portfolio);
        UnaryOperator<double[]> means =
                isOfActivities
                        ? x ->
                                Reflections.ofActivities(
                                        portfolio, Reflections.ofRegions(portfolio, x))
                        : x ->
                                Reflections.ofRegions(
                                        portfolio, Reflections.ofActivities(portfolio, x));
        var roots = Arrays.stream(sizes).map(Math::sqrt).toArray();
        UnaryOperator<double[]> symmetric = v -> product(means.apply(quotient(v, roots)), roots);
        double norm = Math.sqrt(Arrays.stream(sizes).sum());
        var first = Arrays.stream(roots).map(x -> x / norm).toArray();
        var second = LargestEigenvector.of(sizes.length, symmetric, first);
        if (second.value() < 1e-12) {
            return Undefined.NO_DIFFERENCE;
        }
        double next =
                LargestEigenvector.of(sizes.length, symmetric, first, second.vector()).value();
        if (second.value() - next < 1e-10) {
            return Undefined.NOT_UNIQUE;
        }
        var own = quotient(second.vector(), roots);
        var other =
                isOfActivities
                        ? Reflections.ofRegions(portfolio, own)
                        : Reflections.ofActivities(portfolio, own);
        return signed(
                portfolio,
                isOfActivities ? other : own,
                isOfActivities ? own : other,
                second.value(),
                next);
    }

    private static EconomicComplexity signed(
            Portfolio portfolio, double[] regions, double[] activities, double value, double next) {
        if (!standardise(regions) || !standardise(activities)) {
            return Undefined.NO_DIFFERENCE;
        }
        double along = 0;
        double ubiquity = 0;
        for (int r = 0; r < regions.length; r++) {
            along += regions[r] * portfolio.diversity(r);
        }
        for (int i = 0; i < activities.length; i++) {
            ubiquity += activities[i] * portfolio.ubiquity(i);
        }
        boolean isTurned = Math.abs(along) > 1e-9 ? along < 0 : ubiquity > 0;
        if (isTurned) {
            Arrays.setAll(regions, r -> -regions[r]);
            Arrays.setAll(activities, i -> -activities[i]);
        }
        return new Found(regions, activities, value, next);
    }

    private static boolean standardise(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        double deviation = Math.sqrt(squares / values.length);
        if (!(deviation > 1e-13)) {
            return false;
        }
        Arrays.setAll(values, i -> (values[i] - mean) / deviation);
        return true;
    }

    private static boolean isConnected(Portfolio portfolio) {
        var hasRegion = new boolean[portfolio.regions()];
        var hasActivity = new boolean[portfolio.activities()];
        var regionsOf = regionsOf(portfolio);
        var waiting = new ArrayDeque<Integer>();
        waiting.add(0);
        hasRegion[0] = true;
        int found = 1;
        while (!waiting.isEmpty()) {
            for (int i : portfolio.own(waiting.remove())) {
                if (!hasActivity[i]) {
                    hasActivity[i] = true;
                    for (int r : regionsOf[i]) {
                        if (!hasRegion[r]) {
                            hasRegion[r] = true;
                            found++;
                            waiting.add(r);
                        }
                    }
                }
            }
        }
        return found == portfolio.regions();
    }

    private static int[][] regionsOf(Portfolio portfolio) {
        var regions = new int[portfolio.activities()][];
        Arrays.setAll(regions, i -> new int[portfolio.ubiquity(i)]);
        var filled = new int[portfolio.activities()];
        for (int r = 0; r < portfolio.regions(); r++) {
            for (int i : portfolio.own(r)) {
                regions[i][filled[i]++] = r;
            }
        }
        return regions;
    }

    private static double[] ubiquities(Portfolio portfolio) {
        var counts = new double[portfolio.activities()];
        Arrays.setAll(counts, portfolio::ubiquity);
        return counts;
    }

    private static double[] diversities(Portfolio portfolio) {
        var counts = new double[portfolio.regions()];
        Arrays.setAll(counts, portfolio::diversity);
        return counts;
    }

    private static double[] product(double[] a, double[] b) {
        Arrays.setAll(a, i -> a[i] * b[i]);
        return a;
    }

    private static double[] quotient(double[] a, double[] b) {
        var result = new double[a.length];
        Arrays.setAll(result, i -> a[i] / b[i]);
        return result;
    }
}
