package rim.engine.kernel.efficiency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The benefit of the doubt in one direction: how far a unit is from the best practice when its
/// indicators may only grow in given proportions, so that strength in one does not make up for all.
///
/// `1/(1 + β)`, where β is the greatest number such that some mixture of units, with parts adding
/// up to 1, has at least `xᵢ₀ + β dᵢ` of every indicator. E. Fusco, *Enhancing non-compensatory
/// composite indicators: a directional proposal*, Eur. J. Oper. Res. 242 (2015).
///
/// A missing cell of the unit asks for nothing; a missing cell of another gives nothing, see {@link
/// BenefitOfDoubt}. Zeros are values like others.
///
/// @param score from above 0 to 1; 1 on the frontier
/// @param distance β
/// @param prices of the indicators, what one unit more of each would lessen the distance by; with
///   the direction they add up to 1
/// @param peers numbers of the units in the mixture, without the unit itself
/// @param intensities the part of each peer, as many as peers
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record DirectionalBenefit(
        double score, double distance, double[] prices, int[] peers, double[] intensities) {

    /// What is no more than this, of numbers of which the greatest are 1, is what rounding left.
    private static final double ROUNDING = 1e-12;

    /// The score of every unit; empty for one that has no indicator in the direction.
    ///
    /// @param columns `columns[indicator][unit]`, higher is better, not negative, NaN for a missing
    ///   cell
    /// @param direction of each indicator, not negative: how much one may grow for how much of
    ///   another
    public static List<Optional<DirectionalBenefit>> of(double[][] columns, double[] direction) {
        if (columns.length == 0
                || columns.length != direction.length
                || Arrays.stream(direction).anyMatch(d -> !(d >= 0 && Double.isFinite(d)))) {
            throw new IllegalArgumentException(
                    columns.length + " indicators, direction " + Arrays.toString(direction));
        }
        return IntStream.range(0, columns[0].length)
                .mapToObj(unit -> of(columns, direction, unit))
                .toList();
    }

    static Optional<DirectionalBenefit> of(double[][] columns, double[] direction, int unit) {
        int[] present =
                IntStream.range(0, columns.length)
                        .filter(i -> !Double.isNaN(columns[i][unit]))
                        .toArray();
        if (Arrays.stream(present).noneMatch(i -> direction[i] > 0)) {
            return Optional.empty();
        }
        int[] others = IntStream.range(0, columns[0].length).filter(j -> j != unit).toArray();
        // where the greatest is so small that the quotient has no number, there is nothing to gain
        double most =
                Math.min(
                        Double.MAX_VALUE,
                        Arrays.stream(present)
                                .mapToDouble(i -> direction[i] / scale(columns[i]))
                                .max()
                                .orElseThrow());
        var rows = new ArrayList<double[]>();
        for (int i : present) {
            rows.add(row(columns[i], direction[i] / most, unit, others));
        }
        // the unit's own part is what the others leave: not less than nothing
        var parts = new double[others.length + 1];
        Arrays.fill(parts, 0, others.length, 1);
        rows.add(parts);
        var limits = new double[rows.size()];
        limits[present.length] = 1;
        var objective = new double[others.length + 1];
        objective[others.length] = 1;
        var solution = LinearProgramme.maximise(objective, rows.toArray(double[][]::new), limits);
        return Optional.of(result(solution, columns, present, others, most));
    }

    /// `β dᵢ − Σ λⱼ(xᵢⱼ − xᵢ₀) ≤ 0`, the numbers divided by the greatest of the indicator, and β in
    /// the unit in which its greatest factor is 1.
    private static double[] row(double[] column, double step, int unit, int[] others) {
        double scale = scale(column);
        var row = new double[others.length + 1];
        for (int k = 0; k < others.length; k++) {
            double other = Double.isNaN(column[others[k]]) ? 0 : column[others[k]];
            row[k] = (column[unit] - other) / scale;
        }
        row[others.length] = step / scale;
        return row;
    }

    private static double scale(double[] column) {
        double greatest = Arrays.stream(column).filter(x -> !Double.isNaN(x)).max().orElse(0);
        return greatest > 0 ? greatest : 1;
    }

    private static DirectionalBenefit result(
            LinearProgramme.Solution solution,
            double[][] columns,
            int[] present,
            int[] others,
            double most) {
        var prices = new double[columns.length];
        for (int k = 0; k < present.length; k++) {
            prices[present[k]] = solution.duals()[k] / most / scale(columns[present[k]]);
        }
        int[] inMixture =
                IntStream.range(0, others.length).filter(k -> solution.x()[k] > ROUNDING).toArray();
        double relative = solution.x()[others.length];
        double distance = relative > ROUNDING ? relative / most : 0;
        return new DirectionalBenefit(
                1 / (1 + distance),
                distance,
                prices,
                Arrays.stream(inMixture).map(k -> others[k]).toArray(),
                Arrays.stream(inMixture).mapToDouble(k -> solution.x()[k]).toArray());
    }
}
