package rim.engine.kernel.multivariate;

import java.util.Arrays;
import java.util.Optional;

/// The probability of an event from some variables: `p = 1 / (1 + exp(−β₀ − Σ βₖ zₖ))`, with each
/// variable less its mean and divided by its standard deviation.
///
/// By iteratively reweighted least squares. The coefficients of variables have a standard normal
/// prior (a ridge of weight 1), which keeps them finite where a variable parts events from the rest
/// without fault, and is of no weight beside some tens of events. S. le Cessie and J. C. van
/// Houwelingen, *Ridge estimators in logistic regression*, Applied Statistics 41 (1992).
///
/// @param means of the variables
/// @param deviations of the variables; 0 for one that does not vary and has no say
/// @param coefficients β₀ first
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record LogisticRegression(double[] means, double[] deviations, double[] coefficients) {
    private static final int MOST_STEPS = 60;
    private static final double SETTLED = 1e-10;

    /// Empty where an event never or always happened, or the steps do not settle.
    ///
    /// @param rows a row of variables for each case, finite
    /// @param happened for each case
    public static Optional<LogisticRegression> of(double[][] rows, boolean[] happened) {
        int events = 0;
        for (boolean each : happened) {
            events += each ? 1 : 0;
        }
        if (events == 0 || events == happened.length) {
            return Optional.empty();
        }
        int variables = rows[0].length;
        var model =
                new LogisticRegression(
                        new double[variables], new double[variables], new double[variables + 1]);
        model.measure(rows);
        model.coefficients[0] = Math.log((double) events / (happened.length - events));
        var standard = Arrays.stream(rows).map(model::standard).toArray(double[][]::new);
        for (int step = 0; step < MOST_STEPS; step++) {
            var moved = model.step(standard, happened);
            if (moved.isEmpty()) {
                return Optional.empty();
            }
            if (moved.get() < SETTLED) {
                return Optional.of(model);
            }
        }
        return Optional.empty();
    }

    /// The probability that an event happens.
    ///
    /// @param row of variables
    public double probability(double[] row) {
        return probabilityOf(standard(row));
    }

    private void measure(double[][] rows) {
        for (int k = 0; k < means.length; k++) {
            int at = k;
            var column = Arrays.stream(rows).mapToDouble(row -> row[at]).toArray();
            double mean = Arrays.stream(column).sum() / column.length;
            double squares = Arrays.stream(column).map(x -> (x - mean) * (x - mean)).sum();
            double deviation = Math.sqrt(squares / column.length);
            means[k] = mean;
            deviations[k] = deviation > 1e-12 * Math.abs(mean) ? deviation : 0;
        }
    }

    /// 1 for β₀, and the variables.
    private double[] standard(double[] row) {
        var standard = new double[row.length + 1];
        standard[0] = 1;
        for (int k = 0; k < row.length; k++) {
            standard[k + 1] = deviations[k] > 0 ? (row[k] - means[k]) / deviations[k] : 0;
        }
        return standard;
    }

    private double probabilityOf(double[] standard) {
        double sum = 0;
        for (int k = 0; k < standard.length; k++) {
            sum += coefficients[k] * standard[k];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /// The most that a coefficient moved; empty where they cannot be told.
    private Optional<Double> step(double[][] standard, boolean[] happened) {
        int n = coefficients.length;
        var gradient = new double[n];
        var information = new double[n][n];
        for (int k = 1; k < n; k++) {
            gradient[k] = -coefficients[k];
            information[k][k] = 1;
        }
        for (int c = 0; c < standard.length; c++) {
            double p = probabilityOf(standard[c]);
            double residual = (happened[c] ? 1 : 0) - p;
            for (int k = 0; k < n; k++) {
                gradient[k] += residual * standard[c][k];
                for (int l = 0; l <= k; l++) {
                    information[k][l] += p * (1 - p) * standard[c][k] * standard[c][l];
                }
            }
        }
        for (int k = 0; k < n; k++) {
            for (int l = 0; l < k; l++) {
                information[l][k] = information[k][l];
            }
        }
        return Cholesky.of(information).map(factor -> move(factor.inverse(), gradient));
    }

    private double move(double[][] covariance, double[] gradient) {
        double most = 0;
        for (int k = 0; k < gradient.length; k++) {
            double move = 0;
            for (int l = 0; l < gradient.length; l++) {
                move += covariance[k][l] * gradient[l];
            }
            coefficients[k] += move;
            most = Math.max(most, Math.abs(move));
        }
        return most;
    }
}
