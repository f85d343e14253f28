package rim.engine.method.aggregation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.aggregation.Aggregation;
import rim.engine.kernel.efficiency.GeometricChange;

/// How the scores of a node are made.
public sealed interface Scoring {

    /// From the unit's own scores alone.
    ///
    /// @param rule for one unit
    /// @param growth by which its score is taken apart
    record ByUnit(Aggregation rule, Growth growth) implements Scoring {}

    /// By a rule that is found over the base years. Such a score is not taken apart.
    ///
    /// @param categories columns or groupings that say of what kind a unit is, and that have a say
    /// @param fit finds the rule
    record Fitted(List<String> categories, Fit fit) implements Scoring {
        public Fitted {
            categories = List.copyOf(categories);
        }
    }

    /// By comparison of the units of a year. Its score is taken apart where units have shares of
    /// their own.
    ///
    /// @param comparison gives the scores
    /// @param shares of its score that each unit takes from each node; null for none
    /// @param times what the change of a score is told by; null for nothing
    record ByYear(Comparison comparison, @Nullable OwnShares shares, @Nullable Times times)
            implements Scoring {
        public ByYear(Comparison comparison) {
            this(comparison, null, null);
        }
    }

    /// How a score grows with those that it is made of.
    enum Growth {
        /// By the same amount whatever the score: a part is weight times score.
        LINEAR("weight times score"),
        /// Twice as much of all is twice the score: a part is score times slope, which add up.
        PROPORTIONAL("score times slope (Euler)"),
        /// Otherwise: slopes along the way from nothing are summed, and something can be left.
        OTHER("slopes along the way from nothing (Aumann and Shapley), with a rest");

        private final String words;

        Growth(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Finds a rule over base units.
    interface Fit {
        /// Empty where the base units give none.
        ///
        /// @param columns `columns[node][unit]` of the base years, NaN for none
        /// @param weights of the nodes
        /// @param categories columns of 1 and 0, one for each category
        Optional<? extends Aggregation> of(
                double[][] columns, double[] weights, double[][] categories);
    }

    /// Compares units.
    interface Comparison {
        /// The score of each unit, NaN for none.
        double[] scores(UnitsOfYear units);
    }

    /// The shares of its score that each unit chooses.
    interface OwnShares {
        /// For each unit by node, adding up to 1, or all 0 for the score 0; empty for a unit
        /// without a score.
        List<Optional<double[]>> shares(UnitsOfYear units);
    }

    /// What a score is a product of.
    interface Times {
        /// For each unit; empty for one without a score.
        List<Optional<GeometricChange.Time>> times(UnitsOfYear units);
    }
}
