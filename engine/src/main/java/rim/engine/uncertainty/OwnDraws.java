package rim.engine.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Rerun;
import rim.schemas.RimException;

/// Draws of values or of weights that were made elsewhere, such as by a model of the errors of a
/// survey, in place of those that the methodology would have made up. What is not in them stays as
/// it is. Alternatives are drawn as ever.
public final class OwnDraws {
    private final List<Drawn> draws;
    private final boolean hasValues;
    private final boolean hasWeights;

    /// What one draw says.
    private static final class Drawn {
        private final List<Value> values = new ArrayList<>();
        private double @Nullable [] weights;
    }

    /// @param value after division and filling of gaps, before outliers are treated
    private record Value(int indicator, int cell, double value) {}

    private OwnDraws(List<Drawn> draws, boolean hasValues, boolean hasWeights) {
        this.draws = draws;
        this.hasValues = hasValues;
        this.hasWeights = hasWeights;
    }

    /// How many there are.
    public int count() {
        return draws.size();
    }

    boolean hasValues() {
        return hasValues;
    }

    boolean hasWeights() {
        return hasWeights;
    }

    /// Puts a draw in the place of what a rerun starts with. What a scenario leaves out stays out.
    void apply(Rerun rerun, int draw) {
        var drawn = draws.get(draw);
        var weights = rerun.weights();
        for (int node = 0; drawn.weights != null && node < weights.length; node++) {
            if (weights[node] > 0 && !Double.isNaN(drawn.weights[node])) {
                weights[node] = drawn.weights[node];
            }
        }
        for (Value each : drawn.values) {
            rerun.values(each.indicator)[each.cell] = each.value;
        }
    }

    /// Collects draws.
    public static final class Builder {
        private final Benchmark benchmark;
        private final Map<String, Drawn> draws = new LinkedHashMap<>();

        public Builder(Benchmark benchmark) {
            this.benchmark = benchmark;
        }

        /// A unit's value of an indicator in a draw.
        ///
        /// @param draw what the draw is called
        /// @param indicator by its number among the indicators
        public void value(String draw, int indicator, int cell, double value) {
            drawn(draw).values.add(new Value(indicator, cell, value));
        }

        /// A node's weight among its siblings in a draw, 0 or more.
        ///
        /// @param draw what the draw is called
        /// @throws RimException when there is a weight for a node that the methodology gives none
        public void weight(String draw, int node, double weight) {
            if (weight > 0 && !benchmark.tree().counts(node)) {
                throw new RimException(
                        "Draw '"
                                + draw
                                + "' gives '"
                                + benchmark.tree().code(node)
                                + "' the weight "
                                + weight
                                + ", which the methodology gives 0 (expected a weight above 0 there, or"
                                + " no such column)");
            }
            var drawn = drawn(draw);
            if (drawn.weights == null) {
                drawn.weights = new double[benchmark.tree().size()];
                Arrays.fill(drawn.weights, Double.NaN);
            }
            drawn.weights[node] = weight;
        }

        private Drawn drawn(String draw) {
            return draws.computeIfAbsent(draw, d -> new Drawn());
        }

        /// In the order in which draws were named first.
        ///
        /// @throws RimException when there are none, some draws have values or weights and others
        ///   have none, or siblings all have the weight 0
        public OwnDraws build() {
            if (draws.isEmpty()) {
                throw new RimException("No draws (expected rows with values or weights)");
            }
            boolean hasValues = draws.values().stream().anyMatch(d -> !d.values.isEmpty());
            boolean hasWeights = draws.values().stream().anyMatch(d -> d.weights != null);
            draws.forEach((draw, drawn) -> {
                if (hasValues && drawn.values.isEmpty()) {
                    throw half(draw, "weights", "values");
                }
                if (hasWeights && drawn.weights == null) {
                    throw half(draw, "values", "weights");
                }
                refuseNoWeight(draw, drawn);
            });
            return new OwnDraws(List.copyOf(draws.values()), hasValues, hasWeights);
        }

        private static RimException half(String draw, String has, String hasNot) {
            return new RimException(
                    "Draw '"
                            + draw
                            + "' has "
                            + has
                            + " and no "
                            + hasNot
                            + " (expected the same draws in both files)");
        }

        private void refuseNoWeight(String draw, Drawn drawn) {
            var tree = benchmark.tree();
            var own = drawn.weights;
            for (int node = 0; own != null && node < tree.size(); node++) {
                int[] children = tree.children(node);
                if (children.length > 0
                        && Arrays.stream(children).allMatch(c -> own[c] == 0 || !tree.counts(c))) {
                    throw new RimException(
                            "Draw '"
                                    + draw
                                    + "' gives the weight 0 to all nodes below '"
                                    + tree.code(node)
                                    + "' (expected one above 0)");
                }
            }
        }
    }
}
