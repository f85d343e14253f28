package rim.pipeline.kernel.uncertainty;

import java.util.Optional;

/// The runs from which Sobol' indices are estimated: for each base draw one of matrix A, one of B,
/// and one for each input with that input of B and the rest of A.
///
/// A. Saltelli et al., *Variance based sensitivity analysis of model output*, Comput. Phys. Commun.
/// 181 (2010). A and B are the first and the second half of the coordinates of one sequence.
///
/// @param inputs d
/// @param base number of base draws N; powers of 2 pay
/// @param seed of the draws
public record SobolDesign(int inputs, int base, long seed) {

    public SobolDesign {
        if (inputs < 1 || 2 * inputs > Draws.MOST_DIMENSIONS || base < 1) {
            throw new IllegalArgumentException(inputs + " inputs and " + base + " base draws");
        }
    }

    /// `N(d + 2)`.
    public long runs() {
        return (long) base * (inputs + 2);
    }

    /// The inputs of a run, each from [0, 1). Run `j(d + 2)` is row j of A, the next row j of B,
    /// and those after it row j of A with input 0, 1 … of B.
    public double[] point(long run) {
        var draws = new Draws(2 * inputs, seed);
        long row = run / (inputs + 2);
        int matrix = (int) (run % (inputs + 2));
        var point = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            boolean isOfB = matrix == 1 || matrix == i + 2;
            point[i] = draws.at(row, isOfB ? inputs + i : i);
        }
        return point;
    }

    /// Indices from the outputs of all runs in their order, NaN for one that failed.
    public Optional<SobolIndices> indices(double[] outputs, Bootstrap bootstrap) {
        if (outputs.length != runs()) {
            throw new IllegalArgumentException(outputs.length + " outputs of " + runs() + " runs");
        }
        var a = new double[base];
        var b = new double[base];
        var mixed = new double[inputs][base];
        for (int row = 0; row < base; row++) {
            int first = row * (inputs + 2);
            a[row] = outputs[first];
            b[row] = outputs[first + 1];
            for (int i = 0; i < inputs; i++) {
                mixed[i][row] = outputs[first + 2 + i];
            }
        }
        return SobolIndices.of(a, b, mixed, bootstrap);
    }
}
