package rim.engine.method.weighting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.weight.InfluenceWeights;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodSettings;
import rim.engine.method.NamedMethod;
import rim.engine.method.Parts;

/// A way to weigh the nodes below a node.
public interface WeightingMethod extends NamedMethod {

    /// Where the weights come from.
    WeightSource source(MethodSettings settings);

    /// What is weighed. Weights of indicators make those of all nodes between: each has the sum of
    /// what is below it, whatever it or they say themselves.
    default Parts parts(MethodSettings settings) {
        return Parts.CHILDREN;
    }

    /// Where the parameters do not fit the node.
    ///
    /// @param node its code
    /// @param count how many parts are below it
    default List<MethodFault> faults(MethodSettings settings, String node, int count) {
        return List.of();
    }

    /// Where weights come from.
    sealed interface WeightSource {
        /// Each node's own `weight`.
        record Own() implements WeightSource {}

        /// The same for all.
        record Same() implements WeightSource {}

        /// Found over the scores of all units in the base years.
        record Derived(Derivation derivation) implements WeightSource {}
    }

    /// Finds weights.
    interface Derivation {
        /// Empty where the scores give none.
        ///
        /// @param columns `columns[part][unit]` of the base years, NaN for none
        /// @param own what each part's own weight comes to
        Optional<Weights> find(double[][] columns, double[] own);
    }

    /// Weights that were found.
    ///
    /// @param weights of the parts
    /// @param influence what each node's influence is with them; null where that was not asked
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Weights(double[] weights, @Nullable InfluenceWeights influence) {}
}
