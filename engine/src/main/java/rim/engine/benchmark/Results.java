package rim.engine.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.fill.Exclusions;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.benchmark.rank.PerformanceGroups;
import rim.engine.benchmark.rank.RelativeScores;
import rim.engine.benchmark.rank.Tie;
import rim.engine.benchmark.rank.YearRanks;
import rim.engine.method.aggregation.UnitsOfYear;
import rim.engine.panel.Panel;
import rim.schemas.methodology.CoherenceScope.Stage;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Uncertainty.Variant;

/// Every stage of a scenario, with the origin of each cell.
///
/// Columns are by cell of the {@link Panel}; NaN stands for what is not there, and {@link #missing}
/// says why. Only cells of scored years are results.
public final class Results {
    private final Scenario scenario;
    private final Prepared prepared;
    private final double[][] scores;
    private final double[][] references;
    private final RelativeScores relative;

    /// By node; empty for an indicator.
    private final double[][] coverage;

    private final YearRanks ranking;

    /// By node; empty for an indicator, of which there are many, and whose ranks are found when
    /// they are asked for.
    private final int[][] ranks;

    private final double[] correction;
    private final PerformanceGroups groups;
    private final Gaps gaps;
    private final MissingScore missing;

    private Results(
            Scenario scenario, double[][] scores, double[][] references, double[] correction) {
        this.scenario = scenario;
        this.prepared = scenario.prepared();
        this.scores = scores;
        this.references = references;
        this.relative =
                new RelativeScores(
                        scores, references, scenario.shared.references(), prepared.grid().units());
        this.correction = correction;
        this.gaps = new Gaps(scenario);
        this.missing = new MissingScore(scenario, scores);
        this.groups = new PerformanceGroups(prepared, relative);
        this.ranking = new YearRanks(prepared.grid());
        this.ranks = new int[scores.length][0];
        Arrays.setAll(
                ranks, node -> tree().indicator(node) < 0 ? ranking.of(scores[node]) : new int[0]);
        this.coverage = coverage(scenario, scores);
    }

    /// All stages of a scenario.
    public static Results of(Scenario scenario) {
        var shared = scenario.shared;
        var rerun = Rerun.of(scenario);
        rerun.aggregate();
        var references =
                Arrays.stream(rerun.references()).map(double[]::clone).toArray(double[][]::new);
        var factors = shared.correction().factors(rerun.scores(0), references[0]);
        rerun.correct(references[0]);
        var scores = new double[references.length][];
        Arrays.setAll(scores, rerun::scores);
        return new Results(scenario, scores, references, factors);
    }

    private static double[][] coverage(Scenario scenario, double[][] scores) {
        var coverage = new double[scores.length][0];
        for (int node = 0; node < scores.length; node++) {
            if (scenario.tree().indicator(node) < 0) {
                coverage[node] = new double[scores[node].length];
                scenario.aggregators[node].coverage(scores, scenario.weights, coverage[node]);
            }
        }
        return coverage;
    }

    public Scenario scenario() {
        return scenario;
    }

    public Methodology methodology() {
        return prepared.methodology();
    }

    /// Numbers of the years that get scores, ascending; none when no indicator has a value.
    public int[] scoredYears() {
        return prepared.grid().scoredYears().clone();
    }

    /// How many units get scores: those with the first numbers.
    public int scoredUnits() {
        return prepared.grid().scoredUnits();
    }

    /// The values of a column in the base years, of scored units, NaN for none.
    public double[] baseValues(double[] column) {
        return prepared.grid().base(column);
    }

    /// The same panel with choices of the methodology made otherwise.
    public Results otherwise(List<Variant> variants) {
        return of(Scenario.of(scenario.shared, variants));
    }

    public Tree tree() {
        return prepared.tree();
    }

    public Panel panel() {
        return prepared.panel();
    }

    /// Which units were left out, and why.
    public Exclusions exclusions() {
        return scenario.shared.exclusions();
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
        return scenario.columns[indicator].filled().values();
    }

    /// After outlier rule and transformation.
    public double[] treated(int indicator) {
        return scenario.columns[indicator].treated();
    }

    /// A node's scores; normalised values for an indicator.
    public double[] scores(int node) {
        return scores[node].clone();
    }

    /// The score of one unit in one year, NaN for none.
    ///
    /// @param node its code
    /// @param unit its code
    /// @throws IllegalArgumentException for a node, unit or year that is not there
    public double score(String node, String unit, int year) {
        return scores[tree().number(node)][cell(unit, year)];
    }

    /// The rank of one unit in one year, 1 for the best; 0 for none.
    ///
    /// @param node its code
    /// @param unit its code
    /// @throws IllegalArgumentException for a node, unit or year that is not there
    public int rank(String node, String unit, int year) {
        return rank(tree().number(node), cell(unit, year));
    }

    /// The rank of a node in a cell; 0 for none.
    public int rank(int node, int cell) {
        int unit = cell % panel().units().size();
        return unit < scoredUnits() ? ranks(node, cell / panel().units().size())[unit] : 0;
    }

    /// The ranks of a year by number of the scored unit; 0 for none.
    ///
    /// @param year by its number
    public int[] ranks(int node, int year) {
        int first = panel().cell(year, 0);
        return ranks[node].length > 0
                ? Arrays.copyOfRange(ranks[node], first, first + scoredUnits())
                : ranking.of(scores[node], year);
    }

    private int cell(String unit, int year) {
        int u = panel().unit(unit);
        int y = panel().year(year);
        if (u < 0 || y < 0) {
            throw new IllegalArgumentException("No unit '" + unit + "' in " + year);
        }
        return panel().cell(y, u);
    }

    /// What the units that have a score in an aggregate are compared by in one year.
    ///
    /// @param year by its number
    UnitsOfYear units(int node, int year) {
        int first = panel().cell(year, 0);
        int[] cells =
                IntStream.range(first, first + scoredUnits())
                        .filter(cell -> !Double.isNaN(scores[node][cell]))
                        .toArray();
        return scenario.aggregators[node].units(scores, scenario.weights, cells);
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
        var all = new double[scores[node].length];
        Arrays.setAll(all, cell -> relative.of(node, cell));
        return all;
    }

    /// The reference's score by number of the year.
    public double[] references(int node) {
        return references[node].clone();
    }

    /// The reference's score that counts for a year, by number of the year; NaN for none.
    public double[] countingReferences(int node) {
        return scenario.shared.references().counting(references[node]);
    }

    /// The rank among the scored units of the year, 1 for the best, ties sharing the better rank; 0
    /// for none.
    public int[] ranks(int node) {
        return ranks[node].length > 0 ? ranks[node].clone() : ranking.of(scores[node]);
    }

    /// Which units share a rank, by year and rank.
    public List<Tie> ties(int node) {
        return ranking.ties(tree().code(node), ranks(node));
    }

    /// The share of the weights below the node that had a score; for an indicator 1 or 0.
    public double[] coverage(int node) {
        var all = new double[scores[node].length];
        Arrays.setAll(all, cell -> coverage(node, cell));
        return all;
    }

    private double coverage(int node, int cell) {
        if (coverage[node].length > 0) {
            return coverage[node][cell];
        }
        return Double.isNaN(scores[node][cell]) ? 0 : 1;
    }

    /// What the composite index was multiplied by to bring a country in line; 1 for nothing.
    public double[] correction() {
        return correction.clone();
    }

    /// How gaps were filled.
    public Gaps gaps() {
        return gaps;
    }

    /// The value that the outlier rule replaced a value by; NaN where it did not.
    public double replacement(int indicator, int cell) {
        var column = scenario.columns[indicator];
        double value = column.filled().value(cell);
        double ruled =
                Double.isNaN(value)
                        ? value
                        : column.rules().at(cell).treated().outliers().applyAsDouble(value);
        return ruled == value ? Double.NaN : ruled;
    }

    /// Whether a value was left out of the bounds as an outlier.
    public boolean isExcluded(int indicator, int cell) {
        var column = scenario.columns[indicator];
        double value = column.filled().value(cell);
        return !Double.isNaN(value) && !column.rules().at(cell).treated().counts().test(value);
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
        return ranking.within(scores[node], grouping);
    }

    /// How many values of the base years the outlier rule replaced.
    public int replacedInBase(int indicator) {
        var replaced = new double[panel().cells()];
        Arrays.setAll(replaced, cell -> replacement(indicator, cell));
        return (int) Arrays.stream(baseValues(replaced)).filter(x -> !Double.isNaN(x)).count();
    }

    /// The name of the transformation that was needed, with its parameter, and its years where each
    /// year is treated for itself; null when there was none.
    public @Nullable String transformation(int indicator) {
        return scenario.columns[indicator].rules().told();
    }

    /// Why a node has no score in a cell; null when it has one.
    public @Nullable String missing(int node, int cell) {
        return Double.isNaN(scores[node][cell])
                ? missing.reason(node, cell, coverage(node, cell))
                : null;
    }
}
