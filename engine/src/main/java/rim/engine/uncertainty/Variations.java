package rim.engine.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Rerun;
import rim.engine.benchmark.Scenario;
import rim.engine.kernel.uncertainty.Choice;
import rim.engine.kernel.uncertainty.Draws;
import rim.schemas.RimException;
import rim.schemas.methodology.Uncertainty;
import rim.schemas.methodology.Uncertainty.Alternatives;
import rim.schemas.methodology.Uncertainty.Variant;

/// What a methodology declares as uncertain, and how a point of the unit cube stands for it: first
/// a coordinate for each choice between alternatives, then the coordinates of the weights. Errors
/// of values have too many dimensions for that and go by the number of the draw.
///
/// For one thread.
final class Variations {

    /// One uncertain thing.
    ///
    /// @param name as declared, or `weights` or `data`
    /// @param dimensions coordinates that stand for it; 0 for the values
    record Input(String name, int dimensions) {}

    private final Benchmark benchmark;
    private final Uncertainty uncertainty;
    private final @Nullable OwnDraws own;
    private final List<WeightVariation> weights;
    private final IdentityHashMap<Scenario, DataErrors> errors = new IdentityHashMap<>();
    private final List<Input> inputs = new ArrayList<>();

    Variations(Benchmark benchmark, Uncertainty uncertainty) {
        this(benchmark, uncertainty, null);
    }

    /// @param own draws in place of those that the methodology would have made up; null for none
    Variations(Benchmark benchmark, Uncertainty uncertainty, @Nullable OwnDraws own) {
        this.benchmark = benchmark;
        this.uncertainty = uncertainty;
        this.own = own;
        this.weights =
                WeightVariation.of(
                        benchmark, own != null && own.hasWeights() ? null : uncertainty.weights());
        uncertainty.alternatives().forEach(a -> inputs.add(new Input(a.name(), 1)));
        if (!weights.isEmpty()) {
            int dimensions = weights.stream().mapToInt(WeightVariation::dimensions).sum();
            inputs.add(new Input("weights", dimensions));
        }
        if (data() != null) {
            inputs.add(new Input("data", 0));
        }
    }

    List<Input> inputs() {
        return inputs;
    }

    int dimensions() {
        return inputs.stream().mapToInt(Input::dimensions).sum();
    }

    /// Whether the values of an indicator change from draw to draw.
    boolean variesData() {
        return data() != null || (own != null && own.hasValues());
    }

    /// How many draws there are.
    int draws() {
        return own == null ? uncertainty.draws() : own.count();
    }

    private Uncertainty.@Nullable Data data() {
        return own != null && own.hasValues() ? null : uncertainty.data();
    }

    /// Scores everything under one of the declared draws.
    ///
    /// @param draw number of the draw
    void run(Rerun rerun, int draw) {
        prepare(rerun, point(draw), draw);
        if (own != null) {
            own.apply(rerun, draw);
        }
        rerun.run();
    }

    /// How many of the first draws choose which scenario.
    Map<Scenario, Integer> scenarios(int draws) {
        var scenarios = new LinkedHashMap<Scenario, Integer>();
        for (int draw = 0; draw < draws; draw++) {
            scenarios.merge(scenario(point(draw)), 1, Integer::sum);
        }
        return scenarios;
    }

    private double[] point(int draw) {
        var point = new double[dimensions()];
        if (point.length > 0) {
            new Draws(point.length, uncertainty.seed()).fill(draw, point);
        }
        return point;
    }

    /// Scores everything under one draw.
    ///
    /// @param point coordinates from [0, 1), input by input
    /// @param errorDraw number of the draw of the errors of values
    void run(Rerun rerun, double[] point, long errorDraw) {
        prepare(rerun, point, errorDraw);
        rerun.run();
    }

    private void prepare(Rerun rerun, double[] point, long errorDraw) {
        var scenario = scenario(point);
        rerun.start(scenario);
        int from = uncertainty.alternatives().size();
        for (WeightVariation each : weights) {
            each.apply(rerun.weights(), Arrays.copyOfRange(point, from, from + each.dimensions()));
            from += each.dimensions();
        }
        var data = errors(scenario);
        if (data != null) {
            data.apply(rerun, errorDraw);
        }
    }

    /// The errors of the values of a scenario; null where values are not varied.
    @Nullable DataErrors errors(Scenario scenario) {
        var data = data();
        return data == null
                ? null
                : errors.computeIfAbsent(scenario, s -> DataErrors.of(s, data, uncertainty.seed()));
    }

    /// The methodology with the alternatives that a point chooses.
    Scenario scenario(double[] point) {
        var chosen = new ArrayList<Variant>();
        for (int i = 0; i < uncertainty.alternatives().size(); i++) {
            chosen.add(variant(uncertainty.alternatives().get(i), point[i]));
        }
        return benchmark.scenario(chosen);
    }

    private static Variant variant(Alternatives alternatives, double u) {
        var shares = alternatives.of().stream().mapToDouble(Variant::share).toArray();
        return alternatives.of().get(Choice.among(u, shares));
    }

    /// What the methodology says is uncertain.
    ///
    /// @throws RimException when it says nothing
    static Uncertainty declared(Benchmark benchmark) {
        var declared = benchmark.methodology().uncertainty();
        if (declared == null) {
            throw new RimException(
                    "Methodology '"
                            + benchmark.methodology().name()
                            + "' does not say what is uncertain (expected 'uncertainty')");
        }
        return declared;
    }
}
