package rim.engine.benchmark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.normalise.IndicatorColumn;
import rim.engine.benchmark.prepare.ChosenTreatment;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.panel.Panel;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Uncertainty.Variant;

/// A methodology over a panel: the way into the engine.
///
/// ```
/// var benchmark = Benchmark.of(methodology, panel);
/// Results results = benchmark.results();                    // every stage, as the methodology says
/// Scenario other = benchmark.scenario(List.of(variant));    // with some choices otherwise
/// Rerun rerun = Rerun.of(other);                            // again and again, with other weights or values
/// ```
///
/// The stages are packages, in the order in which values pass them: `prepare`, `fill`, `treat`,
/// `normalise`, `aggregate`, `weigh`, `rank`. Each takes what the one before made. What two
/// scenarios have in common is computed once. Safe for many threads, but for each {@link Rerun},
/// which is for one.
public final class Benchmark {
    private final SharedStages shared;
    private final Map<List<Variant>, Scenario> scenarios = new ConcurrentHashMap<>();
    private @Nullable Results results;

    private Benchmark(SharedStages shared) {
        this.shared = shared;
    }

    /// Prepares a methodology over a panel.
    ///
    /// @throws RimException when the panel lacks what the methodology names
    public static Benchmark of(Methodology methodology, Panel panel) {
        return new Benchmark(SharedStages.of(methodology, panel));
    }

    /// The benchmark that results are of.
    public static Benchmark of(Results results) {
        return new Benchmark(results.scenario().shared);
    }

    public Methodology methodology() {
        return shared.prepared().methodology();
    }

    /// The panel, with all years that get scores.
    public Panel panel() {
        return shared.prepared().panel();
    }

    public Tree tree() {
        return shared.prepared().tree();
    }

    /// Numbers of the years that get scores, ascending; none when no indicator has a value.
    public int[] scoredYears() {
        return shared.prepared().grid().scoredYears().clone();
    }

    /// How many units get scores: those with the first numbers.
    public int scoredUnits() {
        return shared.prepared().grid().scoredUnits();
    }

    /// The values of a column in the base years, of scored units, NaN for none.
    public double[] baseValues(double[] column) {
        return shared.prepared().grid().base(column);
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
        var made = Scenario.of(shared, variants);
        var before = scenarios.putIfAbsent(List.copyOf(variants), made);
        return before == null ? made : before;
    }

    /// An indicator's values by cell after gaps were filled, NaN for none; neither other indicators
    /// nor its scores are made for it.
    ///
    /// @param indicator by its number among the indicators
    public double[] filled(int indicator) {
        var prepared = shared.prepared();
        var treatment = prepared.treatment(indicator);
        return shared.filled()
                .column(
                        indicator,
                        ChosenTreatment.of(treatment),
                        shared.filled().denominated(indicator, treatment))
                .values();
    }

    /// An indicator at every stage of the methodology as it is; others need not be made for it.
    ///
    /// @param indicator by its number among the indicators
    public IndicatorColumn column(int indicator) {
        var prepared = shared.prepared();
        return shared.indicators().column(indicator, prepared.treatment(indicator));
    }

    /// Every stage of the methodology as it is; made once.
    public synchronized Results results() {
        if (results == null) {
            results = Results.of(scenario());
        }
        return results;
    }
}
