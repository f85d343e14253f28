package rim.engine.kernel.uncertainty;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rim.engine.kernel.uncertainty.SobolIndices.Missing;

/// The runs from which Sobol' indices are estimated: for each base draw one of matrix A, one of B,
/// and one for each input with that input of B and the rest of A.
///
/// A. Saltelli et al., *Variance based sensitivity analysis of model output*, Comput. Phys. Commun.
/// 181 (2010). A and B are the first and the second half of the coordinates of one sequence, as far
/// as it goes ({@link Draws#EVENLY_SPREAD}). An input may have several coordinates, such as a set
/// of weights: they change together, and the index is that of the set.
///
/// @param dimensions number of coordinates of each input
/// @param base number of base draws N; powers of 2 pay
/// @param seed of the draws
public record SobolDesign(List<Integer> dimensions, int base, long seed) {

    public SobolDesign {
        dimensions = List.copyOf(dimensions);
        if (dimensions.isEmpty() || base < 1) {
            throw new IllegalArgumentException(dimensions + " dimensions, " + base + " base draws");
        }
    }

    /// @param inputs d, of one coordinate each
    public SobolDesign(int inputs, int base, long seed) {
        this(Collections.nCopies(inputs, 1), base, seed);
    }

    public int inputs() {
        return dimensions.size();
    }

    /// `N(d + 2)`.
    public long runs() {
        return (long) base * (inputs() + 2);
    }

    /// The base draw of a run. Run `j(d + 2)` is row j of A, the next row j of B, and those after
    /// it row j of A with input 0, 1 … of B.
    public long row(long run) {
        return run / (inputs() + 2);
    }

    /// Whether a run has an input from B.
    public boolean isOfB(long run, int input) {
        int matrix = (int) (run % (inputs() + 2));
        return matrix == 1 || matrix == input + 2;
    }

    /// The coordinates of a run, each from [0, 1), input by input.
    public double[] point(long run) {
        int all = dimensions.stream().mapToInt(Integer::intValue).sum();
        var draws = new Draws(Math.max(1, 2 * all), seed);
        var point = new double[all];
        int d = 0;
        for (int input = 0; input < inputs(); input++) {
            int shift = isOfB(run, input) ? all : 0;
            for (int end = d + dimensions.get(input); d < end; d++) {
                point[d] = draws.at(row(run), d + shift);
            }
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
        var mixed = new double[inputs()][base];
        for (int row = 0; row < base; row++) {
            int first = row * (inputs() + 2);
            a[row] = outputs[first];
            b[row] = outputs[first + 1];
            for (int i = 0; i < inputs(); i++) {
                mixed[i][row] = outputs[first + 2 + i];
            }
        }
        return SobolIndices.of(a, b, mixed, bootstrap);
    }

    /// Why outputs of all runs have no indices.
    public Missing whyNone(double[] outputs) {
        var values =
                wholeRows(outputs)
                        .flatMap(first -> IntStream.of(first, first + 1))
                        .mapToDouble(run -> outputs[run])
                        .distinct()
                        .limit(2);
        return values.count() == 1 ? Missing.NO_VARIATION : Missing.TOO_FEW_DRAWS;
    }

    /// How many base draws failed neither in A nor in B.
    public int rows(double[] outputs) {
        return (int) wholeRows(outputs).count();
    }

    /// The first run of each of them.
    private IntStream wholeRows(double[] outputs) {
        return IntStream.range(0, base)
                .map(row -> row * (inputs() + 2))
                .filter(first -> !Double.isNaN(outputs[first] + outputs[first + 1]));
    }
}
