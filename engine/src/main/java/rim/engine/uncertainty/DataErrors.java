package rim.engine.uncertainty;

import java.util.Arrays;
import java.util.stream.IntStream;
import rim.engine.benchmark.Rerun;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.Scenario;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.Moments;
import rim.engine.kernel.NumberDigest;
import rim.engine.kernel.uncertainty.Noise;
import rim.schemas.RimException;
import rim.schemas.methodology.Uncertainty;

/// Normal errors of the values of a scenario: of observed values as declared, by the flag, relative
/// to the standard deviation of the indicator over the base years; of filled values also the error
/// of the method that filled them, measured on values that are known.
///
/// Only scored units have errors. What no value of an indicator falls below, 0, no error takes a
/// value below: shares and amounts have no error there, and a root over them would lift them all.
/// None takes one above the greatest that the methodology says an indicator can have. A value that
/// was carried from another year has the error of its own year, so that it does not change where
/// nothing was observed.
final class DataErrors {
    /// The errors of one indicator.
    ///
    /// @param cells cells that have an error
    /// @param sources for each the cell that its value was observed in
    /// @param observed standard deviation of the error of the observation
    /// @param filled standard deviation of the error of filling
    /// @param isFilled whether a value has one
    /// @param least 0 where no value is negative, otherwise minus infinity
    /// @param greatest that the methodology says, otherwise infinity
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Errors(
            int indicator,
            int[] cells,
            int[] sources,
            double[] observed,
            double[] filled,
            boolean isFilled,
            double least,
            double greatest) {}

    private final Errors[] errors;
    private final Noise noise;
    private final int cells;
    private final double[] first;
    private final double[] second;

    private DataErrors(Errors[] errors, Noise noise, int cells) {
        this.errors = errors;
        this.noise = noise;
        this.cells = cells;
        this.first = new double[cells];
        this.second = new double[cells];
    }

    static DataErrors of(Scenario scenario, Uncertainty.Data data, long seed) {
        var results = Results.of(scenario);
        var errors =
                IntStream.range(0, results.tree().indicators())
                        .mapToObj(indicator -> errors(results, indicator, data))
                        .filter(e -> e.cells().length > 0)
                        .toArray(Errors[]::new);
        return new DataErrors(errors, new Noise(seed), results.panel().cells());
    }

    private static Errors errors(Results results, int indicator, Uncertainty.Data data) {
        var panel = results.panel();
        var values = results.filled(indicator);
        var code = results.tree().code(results.tree().nodeOf(indicator));
        var carrying = new CarryingErrors(results, indicator);
        var copying = new CopyingErrors(results, indicator);
        double sd = spread(results, values);
        var observed = new double[values.length];
        var filled = new double[values.length];
        var sources = new int[values.length];
        for (int cell = 0; cell < values.length; cell++) {
            boolean isScored = cell % panel.units().size() < panel.scoredUnits();
            if (isScored && !Double.isNaN(values[cell])) {
                sources[cell] = source(results, indicator, cell);
                double declared = sd * relative(data, panel.flags(code, sources[cell]));
                double copied = data.copied() ? copying.at(sources[cell]) : 0;
                observed[cell] = Math.hypot(declared, copied);
                filled[cell] =
                        data.gaps() ? gap(results, indicator, cell, sources[cell], carrying) : 0;
            }
        }
        int[] cells =
                IntStream.range(0, values.length)
                        .filter(cell -> observed[cell] > 0 || filled[cell] > 0)
                        .toArray();
        return new Errors(
                indicator,
                cells,
                Arrays.stream(cells).map(cell -> sources[cell]).toArray(),
                Arrays.stream(cells).mapToDouble(cell -> observed[cell]).toArray(),
                Arrays.stream(cells).mapToDouble(cell -> filled[cell]).toArray(),
                Arrays.stream(cells).anyMatch(cell -> filled[cell] > 0),
                Arrays.stream(values).anyMatch(value -> value < 0) ? Double.NEGATIVE_INFINITY : 0,
                greatest(results, code, values, data));
    }

    private static double greatest(
            Results results, String code, double[] values, Uncertainty.Data data) {
        double most = data.most().getOrDefault(code, Double.POSITIVE_INFINITY);
        var panel = results.panel();
        for (int cell = 0; cell < values.length; cell++) {
            int unit = cell % panel.units().size();
            if (values[cell] > most && unit < panel.scoredUnits()) {
                throw new RimException(
                        panel.units().get(unit).code()
                                + " has "
                                + values[cell]
                                + " of '"
                                + code
                                + "', more than the "
                                + most
                                + " that it can have (expected the greatest possible value)"
                                + " [/uncertainty/data/most/"
                                + code
                                + "]");
            }
        }
        return most;
    }

    /// Of a value carried from another year what carrying so far costs, of a nowcast and of another
    /// filled value the measured error of its method; 0 for an observed one.
    private static double gap(
            Results results, int indicator, int cell, int source, CarryingErrors carrying) {
        boolean isCarried = source != cell && !results.gaps().isNowcast(indicator, cell);
        var measured = isCarried ? null : results.gaps().error(indicator, cell);
        if (measured != null && measured.filled() > 0) {
            return measured.rootMeanSquare();
        }
        int units = results.panel().units().size();
        int[] years = results.panel().years();
        return carrying.at(years[cell / units] - years[source / units]);
    }

    private static int source(Results results, int indicator, int cell) {
        var panel = results.panel();
        var year = results.gaps().valueYear(indicator, cell);
        int number = year == null ? -1 : panel.year(year);
        return number < 0 ? cell : panel.cell(number, cell % panel.units().size());
    }

    private static double spread(Results results, double[] values) {
        var panel = results.panel();
        var base = results.methodology().baseYears();
        var own = new double[values.length];
        Arrays.fill(own, Double.NaN);
        for (int y = 0; y < panel.years().length; y++) {
            if (base.isEmpty() ? isScored(results, y) : base.contains(panel.years()[y])) {
                int from = panel.cell(y, 0);
                System.arraycopy(values, from, own, from, panel.scoredUnits());
            }
        }
        return Moments.of(Fitted.present(own)).standardDeviation();
    }

    private static boolean isScored(Results results, int year) {
        return Arrays.stream(results.scoredYears()).anyMatch(y -> y == year);
    }

    private static double relative(Uncertainty.Data data, String flags) {
        double greatest = data.error();
        for (int i = 0; i < flags.length(); i++) {
            greatest =
                    Math.max(greatest, data.flags().getOrDefault(flags.substring(i, i + 1), 0.0));
        }
        return greatest;
    }

    /// Adds all that the errors of an indicator depend on beside the seed.
    void addTo(NumberDigest digest, int indicator) {
        for (Errors own : errors) {
            if (own.indicator() == indicator) {
                digest.add(own.cells()).add(own.sources()).add(own.observed()).add(own.filled());
                digest.add(own.least()).add(own.greatest());
            }
        }
    }

    /// Adds the errors of a draw to the values of a rerun.
    void apply(Rerun rerun, long draw) {
        if (errors.length == 0) {
            return;
        }
        var keys = noise.keys(draw, cells);
        for (Errors own : errors) {
            var values = rerun.values(own.indicator());
            int[] at = own.cells();
            var observed = own.observed();
            Noise.normals(keys, own.sources(), 2L * own.indicator(), first);
            double least = own.least();
            double greatest = own.greatest();
            if (own.isFilled()) {
                var filled = own.filled();
                Noise.normals(keys, at, 2L * own.indicator() + 1, second);
                for (int i = 0; i < at.length; i++) {
                    double error = observed[i] * first[i] + filled[i] * second[i];
                    double value = Math.max(least, values[at[i]] + error);
                    values[at[i]] = Math.min(greatest, value);
                }
            } else {
                for (int i = 0; i < at.length; i++) {
                    double value = Math.max(least, values[at[i]] + observed[i] * first[i]);
                    values[at[i]] = Math.min(greatest, value);
                }
            }
        }
    }
}
