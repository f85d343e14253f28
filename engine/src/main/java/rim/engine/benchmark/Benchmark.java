package rim.engine.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rim.engine.kernel.imputation.BackTest;
import rim.engine.kernel.screening.Denomination;
import rim.schemas.RimException;
import rim.schemas.methodology.Gaps;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Normalisation;
import rim.schemas.methodology.Treatment;
import rim.schemas.methodology.Treatment.Direction;
import rim.schemas.methodology.Uncertainty.Variant;

/// A methodology over a panel: the way into the engine.
///
/// ```
/// var benchmark = Benchmark.of(methodology, panel);
/// Results results = benchmark.results();                    // every stage, as the methodology says
/// Scenario other = benchmark.scenario(List.of(variant));    // with some choices otherwise
/// Rerun rerun = other.rerun();                              // again and again, with other weights or values
/// ```
///
/// Stages that two scenarios have in common are computed once. Safe for many threads, but for each
/// {@link Rerun}, which is for one.
public final class Benchmark {
    private static final int GAP_FOLDS = 5;

    private record Wanted(int indicator, Treatment treatment) {}

    private record Tried(int indicator, Treatment treatment, Gaps method) {}

    final Grid grid;
    final References references;
    final Correction correction;
    private final Methodology methodology;
    private final Tree tree;
    private final Screened screened;
    private final double[][] seen;
    private final Map<Wanted, IndicatorColumn> columns = new ConcurrentHashMap<>();
    private final Map<Tried, BackTest> gapErrors = new ConcurrentHashMap<>();
    private final Map<List<Variant>, Scenario> scenarios = new ConcurrentHashMap<>();

    private Benchmark(Methodology methodology, Panel panel) {
        this.methodology = methodology;
        this.tree = new Tree(methodology.tree());
        this.grid = Grid.of(methodology, panel, tree);
        this.references = new References(methodology.reference(), grid);
        this.correction = new Correction(methodology.countryCorrection(), grid);
        this.screened = Screened.of(this);
        this.seen = denominated();
        Arrays.setAll(seen, i -> screened.beforeGaps(seen[i]));
    }

    /// Prepares a methodology over a panel.
    ///
    /// @throws RimException when the panel lacks what the methodology names
    public static Benchmark of(Methodology methodology, Panel panel) {
        var faults = PanelFaults.of(methodology, panel);
        if (!faults.isEmpty()) {
            throw new RimException(
                    "Methodology " + methodology.name() + " does not fit the table:", faults);
        }
        return new Benchmark(methodology, panel);
    }

    public Methodology methodology() {
        return methodology;
    }

    /// The panel, with all years that get scores.
    public Panel panel() {
        return grid.panel;
    }

    public Tree tree() {
        return tree;
    }

    /// Numbers of the years that get scores, ascending; none when no indicator has a value.
    public int[] scoredYears() {
        return grid.scoredYears.clone();
    }

    /// How many units get scores: those with the first numbers.
    public int scoredUnits() {
        return grid.scoredUnits;
    }

    /// The methodology as it is.
    public Scenario scenario() {
        return scenario(List.of());
    }

    /// The methodology with choices made otherwise, the later ones on top of the earlier.
    public Scenario scenario(List<Variant> variants) {
        var known = scenarios.get(variants);
        if (known != null) {
            return known;
        }
        var made = new Scenario(this, List.copyOf(variants));
        var before = scenarios.putIfAbsent(List.copyOf(variants), made);
        return before == null ? made : before;
    }

    /// Every stage of the methodology as it is.
    public Results results() {
        return scenario().results();
    }

    /// An indicator at every stage under a treatment.
    IndicatorColumn column(int indicator, Treatment treatment) {
        return columns.computeIfAbsent(
                new Wanted(indicator, treatment), wanted -> made(indicator, treatment));
    }

    private IndicatorColumn made(int indicator, Treatment treatment) {
        var denominated = denominated(indicator, treatment);
        var counted =
                screened.afterGaps(
                        Filling.of(
                                place(indicator),
                                screened.beforeGaps(denominated),
                                treatment.requiredGaps()));
        return IndicatorColumn.of(
                denominated, counted, rule(indicator, treatment, counted.values()), grid.cells());
    }

    private Filling.Place place(int indicator) {
        return new Filling.Place(this, indicator, seen, screened::isOutBeforeGaps);
    }

    /// The error of a method for gaps, measured on values of the indicator that are known.
    BackTest gapError(int indicator, Treatment treatment, Gaps method) {
        return gapErrors.computeIfAbsent(
                new Tried(indicator, treatment, method),
                tried ->
                        Filling.error(
                                place(indicator),
                                screened.beforeGaps(denominated(indicator, treatment)),
                                method,
                                GAP_FOLDS,
                                1));
    }

    /// The rules of an indicator, found over the base years of these values.
    IndicatorRule rule(int indicator, Treatment treatment, double[] values) {
        return IndicatorRule.of(
                treatment, grid.base(values), reference -> referenceValue(reference, values));
    }

    private double referenceValue(Normalisation.DistanceToReference reference, double[] values) {
        var year = reference.year();
        int y = year == null ? grid.lastBaseNumber : grid.panel.year(year);
        int unit = grid.panel.unit(reference.unit());
        return y < 0 || unit < 0 ? Double.NaN : values[grid.panel.cell(y, unit)];
    }

    Direction direction(int indicator) {
        return methodology.treatmentOf(tree.node(tree.nodeOf(indicator))).requiredDirection();
    }

    /// All indicators, divided as the methodology says.
    double[][] denominated() {
        var all = new double[tree.indicators()][];
        Arrays.setAll(all, i -> denominated(i, methodology.treatmentOf(tree.node(tree.nodeOf(i)))));
        return all;
    }

    /// An indicator's values divided as its treatment says; NaN where there is no value or nothing
    /// to divide by.
    double[] denominated(int indicator, Treatment treatment) {
        var values = grid.panel.column(tree.code(tree.nodeOf(indicator)));
        var denominator = treatment.denominator();
        return denominator == null
                ? values
                : Denomination.of(
                        values, grid.panel.column(denominator.variable()), denominator.scale());
    }

    /// The values of a column in the base years, of scored units, NaN for none.
    public double[] baseValues(double[] column) {
        return grid.base(column);
    }

    Screened screened() {
        return screened;
    }

    /// The first cell of the years that are computed.
    int firstCell() {
        return grid.firstCell;
    }

    /// The cell behind the last of the years that are computed.
    int lastCell() {
        return grid.lastCell;
    }
}
