package rim.engine.kernel.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shares of the variance of an output that go back to each input.
///
/// First order, `Sᵢ = mean((y_B − m)(y_ABi − y_A)) / V`: A. Saltelli et al., Comput. Phys. Commun.
/// 181 (2010), with the outputs **centred** by their mean m, without which the estimate drowns in
/// noise when the mean is large. Total, `STᵢ = mean((y_A − y_ABi)²) / 2V`: M. J. W. Jansen, Comput.
/// Phys. Commun. 117 (1999). m and V (with n − 1) are those of the outputs of A and B together.
/// Adding a constant to the output changes nothing.
///
/// **Failed runs.** A row that failed in A or in B is left out of everything; one that failed with
/// input i of B is left out for i only. `rows` says how many were used.
///
/// Estimates are not cut off at 0 and 1: how far they pass tells how sure they are.
///
/// @param first order index of each input
/// @param total index of each input
/// @param rows base draws that entered the indices of each input
/// @param mean of the output
/// @param variance of the output
public record SobolIndices(
        List<Estimate> first,
        List<Estimate> total,
        List<Integer> rows,
        double mean,
        double variance) {
    private static final int FEWEST_ROWS = 4;

    /// @param value estimate
    /// @param low lower end of its interval
    /// @param high upper end
    public record Estimate(double value, double low, double high) {}

    /// Why an output has no indices.
    public enum Missing {
        /// It is the same in all draws of A and B.
        NO_VARIATION,
        /// Fewer than four base draws did not fail, for some input.
        TOO_FEW_DRAWS
    }

    public SobolIndices {
        first = List.copyOf(first);
        total = List.copyOf(total);
        rows = List.copyOf(rows);
    }

    /// Empty when the output does not vary, or fewer than four rows are left for some input.
    ///
    /// @param a output of each row of A, NaN for a failed run
    /// @param b of B
    /// @param mixed `mixed[input][row]`, of A with the input of B
    public static Optional<SobolIndices> of(
            double[] a, double[] b, double[][] mixed, Bootstrap bootstrap) {
        var moments = Outputs.of(a, b);
        if (moments.isEmpty() || moments.get().variance() == 0) {
            return Optional.empty();
        }
        var outputs = moments.get();
        var first = new ArrayList<Estimate>();
        var total = new ArrayList<Estimate>();
        var rows = new ArrayList<Integer>();
        var samples = samples(outputs, bootstrap);
        for (double[] own : mixed) {
            var input = outputs.with(own);
            if (input.rows() < FEWEST_ROWS) {
                return Optional.empty();
            }
            rows.add(input.rows());
            first.add(estimate(input.first(), samples, input::first, bootstrap));
            total.add(estimate(input.total(), samples, input::total, bootstrap));
        }
        return Optional.of(
                new SobolIndices(first, total, rows, outputs.mean(), outputs.variance()));
    }

    private static List<Outputs.Sample> samples(Outputs outputs, Bootstrap bootstrap) {
        var samples = new ArrayList<Outputs.Sample>();
        for (int time = 0; time < bootstrap.times(); time++) {
            samples.add(outputs.sample(bootstrap.counts(time, outputs.rows())));
        }
        return samples;
    }

    private interface OfSample {
        double index(Outputs.Sample sample);
    }

    private static Estimate estimate(
            double value, List<Outputs.Sample> samples, OfSample index, Bootstrap bootstrap) {
        var sorted =
                samples.stream()
                        .mapToDouble(index::index)
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        if (sorted.length == 0) {
            return new Estimate(value, value, value);
        }
        double tail = (1 - bootstrap.level()) / 2;
        return new Estimate(
                value, DrawSummary.quantile(sorted, tail), DrawSummary.quantile(sorted, 1 - tail));
    }
}
