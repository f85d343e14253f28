package rim.engine.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.attribution.Shapley;
import rim.engine.kernel.multivariate.Correlation;
import rim.engine.kernel.multivariate.CorrelationMethod;
import rim.engine.kernel.weight.NonNegativeFit;

/// The difference between an index of ours and one that somebody else published, taken apart by
/// cause, for every unit and for the agreement of all.
///
/// Both are relative to the same, 100. A cause is taken away by what was published: values of its
/// cells become the published ones, indicators become those that were published, a country's mean
/// becomes the published mean. What a cause comes to does not depend on the order ({@link
/// Shapley}); all causes and the rest add up to the difference exactly.
public final class PublishedGap {
    private static final int ROUNDS = 50;
    private static final int ROWS_FOR_EACH = 3;

    /// What may set the two apart.
    public enum Cause {
        /// Indicators that only one of the two has, and what they weigh.
        INDICATORS,
        /// Each country's level: what the Scoreboard's correction by country changes.
        COUNTRY,
        /// Values of another year than the score's, carried or filled.
        YEARS,
        /// Values carried over from regions of another NUTS version, or from larger ones.
        NUTS,
        /// Values that the outlier rule changed.
        TREATMENT,
        /// All other values: definitions, vintages, bounds.
        VALUES,
        /// Ours is no weighted mean of its indicators: pillars with gaps, other aggregations.
        AGGREGATION,
        /// What is left when all others are taken away.
        REST;

        /// In lower case.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Cause> TAKEN_AWAY =
            List.of(
                    Cause.INDICATORS,
                    Cause.COUNTRY,
                    Cause.YEARS,
                    Cause.NUTS,
                    Cause.TREATMENT,
                    Cause.VALUES);

    /// A unit that both have.
    ///
    /// @param country null for none
    /// @param here our index, relative
    /// @param published theirs
    /// @param own our scores of our indicators, NaN for none
    /// @param theirs the published relative scores of these, NaN for none
    /// @param causes which of years, nuts, treatment and values may set the two apart, by indicator
    /// @param others published relative scores of indicators that we lack, NaN for none
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Unit(
            String code,
            @Nullable String country,
            double here,
            double published,
            double[] own,
            double[] theirs,
            Cause[] causes,
            double[] others) {}

    /// How a cause bears on the agreement of all.
    ///
    /// @param meanEffect mean over units of what it adds to ours less the published
    /// @param meanAbsolute by how much the mean absolute difference falls without it
    /// @param pearson by how much the correlation rises
    /// @param spearman by how much the rank correlation rises
    public record Overall(
            Cause cause, double meanEffect, double meanAbsolute, double pearson, double spearman) {}

    private final List<Unit> units;
    private final double[] weights;
    private final double[] references;
    private final double[] shares;
    private final double[][] values;
    private final Map<Cause, double[]> effects = new LinkedHashMap<>();
    private final List<Overall> overall = new ArrayList<>();

    /// @param units at least three
    /// @param weights of our indicators
    /// @param references our scores of what is 100, by indicator
    public PublishedGap(List<Unit> units, double[] weights, double[] references) {
        this.units = List.copyOf(units);
        this.weights = weights.clone();
        this.references = references.clone();
        this.shares = shares();
        this.values = new double[1 << TAKEN_AWAY.size()][];
        Arrays.setAll(values, this::without);
        effects();
        overall();
    }

    /// What each cause adds to ours less the published, by unit in the order given. They add up to
    /// the difference.
    public Map<Cause, double[]> effectsByUnit() {
        return new LinkedHashMap<>(effects);
    }

    /// How each cause bears on the agreement of all. Their rises add up to what is lacking to 1.
    public List<Overall> agreement() {
        return List.copyOf(overall);
    }

    private void effects() {
        var none = values[0];
        var all = values[values.length - 1];
        var parts = Shapley.of(TAKEN_AWAY.size(), set -> values[set]);
        for (int k = 0; k < parts.length; k++) {
            effects.put(TAKEN_AWAY.get(k), Arrays.stream(parts[k]).map(x -> 0 - x).toArray());
        }
        effects.put(Cause.AGGREGATION, ofUnits((unit, i) -> unit.here - none[i]));
        effects.put(Cause.REST, ofUnits((unit, i) -> all[i] - unit.published));
    }

    private void overall() {
        var parts = Shapley.of(TAKEN_AWAY.size(), set -> agreement(values[set]));
        for (int k = 0; k < parts.length; k++) {
            add(TAKEN_AWAY.get(k), parts[k]);
        }
        var before = agreement(ofUnits((unit, i) -> unit.here));
        var none = agreement(values[0]);
        var all = agreement(values[values.length - 1]);
        add(Cause.AGGREGATION, less(none, before));
        add(Cause.REST, less(new double[] {0, 1, 1}, all));
    }

    private void add(Cause cause, double[] rise) {
        double mean = Arrays.stream(effects.getOrDefault(cause, new double[0])).sum();
        overall.add(new Overall(cause, mean / units.size(), 0 - rise[0], rise[1], rise[2]));
    }

    private static double[] less(double[] a, double[] b) {
        var less = new double[a.length];
        Arrays.setAll(less, i -> a[i] - b[i]);
        return less;
    }

    /// Mean absolute difference from the published scores, and both correlations with them.
    private double[] agreement(double[] index) {
        var published = ofUnits((unit, i) -> unit.published);
        double sum = 0;
        for (int i = 0; i < index.length; i++) {
            sum += Math.abs(index[i] - published[i]);
        }
        return new double[] {
            sum / index.length,
            correlation(index, published, CorrelationMethod.PEARSON),
            correlation(index, published, CorrelationMethod.SPEARMAN)
        };
    }

    private static double correlation(double[] x, double[] y, CorrelationMethod method) {
        return Correlation.of(x, y, method).map(Correlation::coefficient).orElse(Double.NaN);
    }

    private interface OfUnit {
        double of(Unit unit, int number);
    }

    private double[] ofUnits(OfUnit number) {
        var numbers = new double[units.size()];
        Arrays.setAll(numbers, i -> number.of(units.get(i), i));
        return numbers;
    }

    /// Our index by unit without some of the causes.
    private double[] without(int set) {
        var index = ofUnits((unit, i) -> index(unit, set));
        if (isIn(set, Cause.COUNTRY)) {
            toPublishedMeans(index);
        }
        return index;
    }

    private static boolean isIn(int set, Cause cause) {
        int number = TAKEN_AWAY.indexOf(cause);
        return number >= 0 && (set >> number & 1) == 1;
    }

    private double index(Unit unit, int set) {
        boolean isTheirSet = shares.length > 0 && isIn(set, Cause.INDICATORS);
        double sum = 0;
        double there = 0;
        double reference = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            double weight = isTheirSet ? shares[i] / references[i] : weights[i];
            boolean isPublished = !Double.isNaN(unit.theirs[i]);
            double score =
                    isPublished && isIn(set, unit.causes[i])
                            ? unit.theirs[i] / 100 * references[i]
                            : unit.own[i];
            all += weight;
            reference += weight * references[i];
            if (!Double.isNaN(score)) {
                sum += weight * score;
                there += weight;
            }
        }
        if (isTheirSet) {
            for (int i = weights.length; i < shares.length; i++) {
                double share = shares[i];
                double other = unit.others[i - weights.length] / 100;
                all += share;
                reference += share;
                if (!Double.isNaN(other)) {
                    sum += share * other;
                    there += share;
                }
            }
        }
        return there == 0 ? unit.here : 100 * (sum / there) / (reference / all);
    }

    private void toPublishedMeans(double[] index) {
        var ofCountry = new TreeMap<String, double[]>();
        for (int i = 0; i < index.length; i++) {
            var sums = ofCountry.computeIfAbsent(country(units.get(i)), c -> new double[2]);
            sums[0] += index[i];
            sums[1] += units.get(i).published;
        }
        for (int i = 0; i < index.length; i++) {
            var sums = ofCountry.getOrDefault(country(units.get(i)), new double[] {1, 1});
            index[i] *= sums[0] == 0 ? 1 : sums[1] / sums[0];
        }
    }

    private static String country(Unit unit) {
        return unit.country == null ? unit.code : unit.country;
    }

    /// What each published indicator has of the published index where all are 100: ours that were
    /// published first (0 for the others), then those that we lack. From the published scores
    /// themselves, with a factor for each country, where enough units have them all; where not,
    /// ours that were published weigh alike; none where nothing of ours was published.
    private double[] shares() {
        int k = weights.length;
        var isPublished = new boolean[k];
        for (Unit unit : units) {
            for (int i = 0; i < k; i++) {
                isPublished[i] |= !Double.isNaN(unit.theirs[i]);
            }
        }
        int others = units.isEmpty() ? 0 : units.getFirst().others.length;
        var rows = units.stream().filter(unit -> isComplete(unit, isPublished)).toList();
        int common = 0;
        double all = 0;
        for (int i = 0; i < k; i++) {
            common += isPublished[i] ? 1 : 0;
            all += isPublished[i] ? references[i] : 0;
        }
        if (common == 0) {
            return new double[0];
        }
        if (rows.size() >= ROWS_FOR_EACH * (common + others)) {
            return fitted(rows, isPublished, others);
        }
        var alike = new double[k];
        double sum = all;
        Arrays.setAll(alike, i -> isPublished[i] ? references[i] / sum : 0);
        return alike;
    }

    private static boolean isComplete(Unit unit, boolean[] isPublished) {
        for (int i = 0; i < isPublished.length; i++) {
            if (isPublished[i] && Double.isNaN(unit.theirs[i])) {
                return false;
            }
        }
        return Arrays.stream(unit.others).noneMatch(Double::isNaN);
    }

    private double[] fitted(List<Unit> rows, boolean[] isPublished, int others) {
        var columns = new double[weights.length + others][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            var unit = rows.get(row);
            for (int i = 0; i < columns.length; i++) {
                columns[i][row] =
                        i >= weights.length
                                ? unit.others[i - weights.length]
                                : isPublished[i] ? unit.theirs[i] : 0;
            }
        }
        var factors = new TreeMap<String, Double>();
        var shares = new double[columns.length];
        for (int round = 0; round < ROUNDS; round++) {
            var target = new double[rows.size()];
            for (int row = 0; row < target.length; row++) {
                var unit = rows.get(row);
                target[row] = unit.published / factors.getOrDefault(country(unit), 1.0);
            }
            shares = NonNegativeFit.of(columns, target);
            double sum = Arrays.stream(shares).sum();
            for (int i = 0; i < shares.length; i++) {
                shares[i] /= sum;
            }
            factors(rows, columns, shares, factors);
        }
        return shares;
    }

    /// Of each country the published over what the indicators come to.
    private static void factors(
            List<Unit> rows, double[][] columns, double[] shares, Map<String, Double> factors) {
        var sums = new TreeMap<String, double[]>();
        for (int row = 0; row < rows.size(); row++) {
            var both = sums.computeIfAbsent(country(rows.get(row)), c -> new double[2]);
            both[0] += rows.get(row).published;
            for (int i = 0; i < shares.length; i++) {
                both[1] += shares[i] * columns[i][row];
            }
        }
        sums.forEach((country, both) ->
                factors.put(country, both[1] > 0 && both[0] > 0 ? both[0] / both[1] : 1.0));
    }
}
