package rim.engine.benchmark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.PowerRoot;
import rim.engine.kernel.imputation.BackTest;
import rim.engine.kernel.treatment.BoxCox;
import rim.engine.kernel.treatment.LogTransform;
import rim.engine.kernel.uncertainty.Ranking;
import rim.schemas.methodology.CoherenceScope.Stage;
import rim.schemas.methodology.Gaps;

/// Every stage of a scenario, with the origin of each cell.
///
/// Columns are by cell of the {@link Panel}; NaN stands for what is not there, and {@link #missing}
/// says why. Only cells of scored years are results.
public final class Results {
    private final Scenario scenario;
    private final Benchmark benchmark;
    private final double[][] scores;
    private final double[][] references;
    private final double[][] relative;
    private final double[][] coverage;
    private final int[][] ranks;
    private final double[] correction;
    private final PerformanceGroups groups;

    Results(Scenario scenario) {
        this.scenario = scenario;
        this.benchmark = scenario.benchmark;
        int nodes = tree().size();
        int cells = panel().cells();
        var rerun = scenario.rerun();
        for (int node = nodes - 1; node >= 0; node--) {
            if (tree().indicator(node) < 0) {
                rerun.aggregate(node);
            }
        }
        var made = rerun.references();
        this.references = Arrays.stream(made).map(double[]::clone).toArray(double[][]::new);
        this.correction = benchmark.correction.factors(rerun.scores(0), references[0], rerun);
        benchmark.correction.apply(rerun);
        this.scores =
                Arrays.stream(rerun.allScores()).map(double[]::clone).toArray(double[][]::new);
        this.relative = new double[nodes][cells];
        this.groups = new PerformanceGroups(benchmark, relative);
        this.coverage = new double[nodes][cells];
        this.ranks = new int[nodes][];
        var ranking = new Ranking(benchmark.scoredUnits());
        for (int node = 0; node < nodes; node++) {
            rerun.relative(references, node, relative[node]);
            ranks[node] = ranks(scores[node], ranking);
            cover(node);
        }
    }

    private void cover(int node) {
        if (tree().indicator(node) < 0) {
            scenario.aggregators[node].coverage(scores, scenario.weights, coverage[node]);
        } else {
            for (int cell = 0; cell < scores[node].length; cell++) {
                coverage[node][cell] = Double.isNaN(scores[node][cell]) ? 0 : 1;
            }
        }
    }

    private int[] ranks(double[] column, Ranking ranking) {
        var made = new int[column.length];
        for (int y : benchmark.grid.scoredYears) {
            var ofYear = ranking.of(panel().scored(column, y));
            System.arraycopy(ofYear, 0, made, panel().cell(y, 0), ofYear.length);
        }
        return made;
    }

    public Scenario scenario() {
        return scenario;
    }

    public Benchmark benchmark() {
        return benchmark;
    }

    public Tree tree() {
        return benchmark.tree();
    }

    public Panel panel() {
        return benchmark.panel();
    }

    /// Which units were left out, and why.
    public Screened screened() {
        return benchmark.screened();
    }

    /// An indicator's values as they came in.
    public double[] observed(int indicator) {
        return panel().column(tree().code(tree().nodeOf(indicator)));
    }

    /// After division by the denominator.
    public double[] denominated(int indicator) {
        return scenario.columns[indicator].denominated().clone();
    }

    /// After gaps were filled, without what was screened out.
    public double[] filled(int indicator) {
        return scenario.columns[indicator].filled().values().clone();
    }

    /// After outlier rule and transformation.
    public double[] treated(int indicator) {
        return scenario.columns[indicator].treated().clone();
    }

    /// A node's scores; normalised values for an indicator.
    public double[] scores(int node) {
        return scores[node].clone();
    }

    /// The data of a node at a stage; of an aggregate its scores.
    public double[] at(Stage stage, int node) {
        int indicator = tree().indicator(node);
        if (indicator < 0) {
            return scores(node);
        }
        return switch (stage) {
            case INDICATORS -> observed(indicator);
            case DENOMINATED -> denominated(indicator);
            case IMPUTED -> filled(indicator);
            case TREATED -> treated(indicator);
            case NORMALISED -> scores(node);
        };
    }

    /// `100 × score / reference`.
    public double[] relative(int node) {
        return relative[node].clone();
    }

    /// The reference's score by number of the year.
    public double[] references(int node) {
        return references[node].clone();
    }

    /// The rank among the scored units of the year, 1 for the best, ties sharing the better rank; 0
    /// for none.
    public int[] ranks(int node) {
        return ranks[node].clone();
    }

    /// The share of the weights below the node that had a score; for an indicator 1 or 0.
    public double[] coverage(int node) {
        return coverage[node].clone();
    }

    /// What the composite index was multiplied by to bring a country in line; 1 for nothing.
    public double[] correction() {
        return correction.clone();
    }

    /// The method that filled a gap; null for an observed value, or none.
    public @Nullable Gaps filledBy(int indicator, int cell) {
        var filled = scenario.columns[indicator].filled();
        int method = filled.method()[cell];
        return method < 0 || Double.isNaN(filled.values()[cell])
                ? null
                : filled.methods().get(method);
    }

    /// The year that a value describes: its own, or where it was carried the year it came from;
    /// null when it comes from no one year of the unit, or there is none.
    public @Nullable Integer valueYear(int indicator, int cell) {
        var filled = scenario.columns[indicator].filled();
        if (Double.isNaN(filled.values()[cell])) {
            return null;
        }
        if (filled.method()[cell] < 0) {
            return panel().years()[cell / panel().units().size()];
        }
        return filled.donorYear()[cell] == FilledColumn.NO_DONOR ? null : filled.donorYear()[cell];
    }

    /// The second of the two years that a value lies between; null when there is none.
    public @Nullable Integer secondValueYear(int indicator, int cell) {
        int year = scenario.columns[indicator].filled().secondYear()[cell];
        return year == FilledColumn.NO_DONOR ? null : year;
    }

    /// The error of the method that filled a gap, measured on values of the indicator that are
    /// known; null for an observed value, or none.
    public @Nullable BackTest gapError(int indicator, int cell) {
        var method = filledBy(indicator, cell);
        return method == null
                ? null
                : benchmark.gapError(indicator, scenario.treatments[indicator], method);
    }

    /// The value that the outlier rule replaced a value by; NaN where it did not.
    public double replacement(int indicator, int cell) {
        var column = scenario.columns[indicator];
        double value = column.filled().values()[cell];
        double ruled = Double.isNaN(value) ? value : column.rule().outliers().applyAsDouble(value);
        return ruled == value ? Double.NaN : ruled;
    }

    /// Whether a value was left out of the bounds as an outlier.
    public boolean isExcluded(int indicator, int cell) {
        var column = scenario.columns[indicator];
        double value = column.filled().values()[cell];
        return !Double.isNaN(value) && !column.rule().counts().test(value);
    }

    /// The performance group of a node in a cell, −1 for none.
    public int group(int node, int cell) {
        return groups.of(node, cell);
    }

    /// The code of the performance group; null for none.
    public @Nullable String groupCode(int node, int cell) {
        return groups.code(node, cell);
    }

    /// The code of the group with the part of it that the relative score lies in; null for none.
    public @Nullable String subgroupCode(int node, int cell) {
        return groups.subgroup(node, cell);
    }

    /// The lower limits of the parts of a group but for the last, the best first: the range of the
    /// group in parts of equal width, its open end closed by the greatest or least relative score
    /// of the year.
    ///
    /// @param year by its number
    public double[] subgroupLimits(int node, int year, int group) {
        return groups.limits(node, year, group);
    }

    /// The rank of a unit among those of its group in a grouping; 0 for none.
    public int[] ranksWithin(int node, String grouping) {
        var made = new int[scores[node].length];
        var groups =
                panel().units().stream()
                        .map(unit -> unit.groups().get(grouping))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        for (String group : groups) {
            var column = new double[made.length];
            for (int cell = 0; cell < column.length; cell++) {
                var unit = panel().units().get(cell % panel().units().size());
                column[cell] =
                        group.equals(unit.groups().get(grouping)) ? scores[node][cell] : Double.NaN;
            }
            var within = ranks(column, new Ranking(benchmark.scoredUnits()));
            Arrays.setAll(made, cell -> Math.max(made[cell], within[cell]));
        }
        return made;
    }

    /// The error of each method that filled a gap of an indicator, measured on values that are
    /// known.
    public Map<Gaps, BackTest> gapErrors(int indicator) {
        var errors = new LinkedHashMap<Gaps, BackTest>();
        for (int cell = 0; cell < panel().cells(); cell++) {
            var method = filledBy(indicator, cell);
            if (method != null && !errors.containsKey(method)) {
                errors.put(
                        method,
                        benchmark.gapError(indicator, scenario.treatments[indicator], method));
            }
        }
        return errors;
    }

    /// How many values of the base years the outlier rule replaced.
    public int replacedInBase(int indicator) {
        var replaced = new double[panel().cells()];
        Arrays.setAll(replaced, cell -> replacement(indicator, cell));
        return (int)
                Arrays.stream(benchmark.baseValues(replaced)).filter(x -> !Double.isNaN(x)).count();
    }

    /// The name of the transformation that was needed, with its parameter; null when there was
    /// none.
    public @Nullable String transformation(int indicator) {
        var found = scenario.columns[indicator].rule().transformation();
        return switch (found) {
            case PowerRoot root -> "power_root " + root.root();
            case LogTransform log -> "log";
            case BoxCox boxCox -> "box_cox " + boxCox.lambda();
            default -> null;
        };
    }

    /// Why a node has no score in a cell; null when it has one.
    public @Nullable String missing(int node, int cell) {
        return Double.isNaN(scores[node][cell])
                ? new MissingScore(scenario).reason(node, cell, coverage[node][cell])
                : null;
    }
}
