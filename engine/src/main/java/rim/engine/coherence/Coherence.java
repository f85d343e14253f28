package rim.engine.coherence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.schemas.methodology.CoherenceScope.Stage;

/// How an index hangs together in one year, over its scored units. This is also the JSON form,
/// names in lower snake case.
///
/// @param year null for all scored years at once
/// @param stage which data of the indicators were looked at; aggregates are always scores
/// @param units how many units
/// @param correlations every pair of nodes, of any level
/// @param aggregates each aggregate by the nodes directly below it
/// @param levels each aggregate by nodes further below it, such as all its indicators
/// @param importance each node beside its parent and the index; none where it was not asked for
public record Coherence(
        @Nullable Integer year,
        Stage stage,
        int units,
        List<PairOfNodes> correlations,
        List<Aggregate> aggregates,
        List<Aggregate> levels,
        List<Influence> importance) {

    public Coherence {
        correlations = List.copyOf(correlations);
        aggregates = List.copyOf(aggregates);
        levels = List.copyOf(levels);
        importance = List.copyOf(importance);
    }

    /// How two nodes stand to each other in the tree.
    public enum Relation {
        /// Parts of one aggregate.
        SIBLINGS,
        /// The one is directly below the other.
        CHILD_AND_PARENT,
        /// The one is further below the other.
        BELOW_AND_ABOVE,
        /// Anything else.
        APART
    }

    /// What a correlation tells the maker of an index. It is sure where chance does not explain the
    /// correlation: its p-value adjusted by Benjamini and Hochberg is at most what the level
    /// leaves.
    public enum Finding {
        /// The two say nearly the same.
        REDUNDANT,
        /// In one aggregate they cancel each other out.
        CONTRARY,
        /// As far as it goes redundant; chance explains it too.
        REDUNDANT_UNSURE,
        /// As far as it goes contrary; chance explains it too.
        CONTRARY_UNSURE
    }

    /// A correlation of two nodes.
    ///
    /// @param method pearson, spearman or kendall
    /// @param coefficient null where there is none: fewer than three pairs, or one does not vary
    /// @param pairs units that have both
    /// @param pValue two-sided
    /// @param holm p-value adjusted for all pairs of the method, by Holm
    /// @param benjaminiHochberg the same by Benjamini and Hochberg
    /// @param low lower end of the 95 % interval, for Pearson's
    /// @param finding of indicators that are siblings; null for none
    /// @param empty why there is no coefficient, or no interval of Pearson's; null where there are
    public record PairOfNodes(
            String first,
            String second,
            Relation relation,
            String method,
            @Nullable Double coefficient,
            int pairs,
            @Nullable Double pValue,
            @Nullable Double holm,
            @Nullable Double benjaminiHochberg,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Finding finding,
            @Nullable String empty) {}

    /// An aggregate by its parts.
    ///
    /// @param level of the parts: 1 for indicators, 2 for aggregates of indicators and so on; null
    ///   where they are of several levels
    /// @param parts codes of the nodes that were looked at
    /// @param alpha Cronbach's, from covariances over the units that have both of a pair
    /// @param standardisedAlpha from correlations instead
    /// @param completeUnits units that have all parts; what follows is over these
    /// @param kmo measure of Kaiser, Meyer and Olkin
    /// @param bartlett χ² of Bartlett's test of sphericity
    /// @param pValue of Bartlett's test
    /// @param components principal components, greatest first
    /// @param leftOut nodes that say nothing here, and why; all the rest is over the others
    /// @param empty why something of this is empty; null where nothing is
    public record Aggregate(
            String node,
            @Nullable Integer level,
            List<String> parts,
            @Nullable Double alpha,
            @Nullable Double standardisedAlpha,
            int completeUnits,
            @Nullable Double kmo,
            @Nullable Double bartlett,
            @Nullable Integer degreesOfFreedom,
            @Nullable Double pValue,
            List<Component> components,
            List<LeftOut> leftOut,
            @Nullable String empty) {
        public Aggregate {
            parts = List.copyOf(parts);
            leftOut = List.copyOf(leftOut);
            components = List.copyOf(components);
        }
    }

    /// A node without which an aggregate was looked at.
    ///
    /// @param reason in words
    public record LeftOut(String node, String reason) {}

    /// @param number 1 is the first
    /// @param explained share of the variance
    /// @param retained whether the OECD/JRC Handbook would keep it
    /// @param vector what the standardised parts are multiplied by to give it, in their order, of
    ///   length 1
    /// @param loadings correlations of the parts with it, in their order
    /// @param rotated loadings after varimax rotation of the components that are retained; none for
    ///   one that is not
    public record Component(
            int number,
            double eigenvalue,
            double explained,
            boolean retained,
            List<Double> vector,
            List<Double> loadings,
            List<Double> rotated) {
        public Component {
            vector = List.copyOf(vector);
            loadings = List.copyOf(loadings);
            rotated = List.copyOf(rotated);
        }
    }

    /// What a node really moves.
    ///
    /// @param parent code of the node above
    /// @param weight nominal, its share among its siblings; nodes that have no score for any unit
    ///   weigh 0, as the others count for them
    /// @param share of the index by these weights of it and the nodes above it
    /// @param withParent what it moves of its parent; null where there is nothing to tell
    /// @param withIndex what it moves of the composite index
    /// @param relativeImportance its part of the sum of squared correlations that it and its
    ///   siblings have with the parent, to be held against the weight
    /// @param empty why something of this is empty, or counts for nothing; null where nothing is
    public record Influence(
            String node,
            String parent,
            double weight,
            double share,
            @Nullable Moves withParent,
            @Nullable Moves withIndex,
            @Nullable Double relativeImportance,
            @Nullable String empty) {}

    /// @param pearson correlation
    /// @param correlationRatio η², the share of the variance that goes when the node is known
    public record Moves(
            double pearson, double squaredPearson, double correlationRatio, int units) {}
}
