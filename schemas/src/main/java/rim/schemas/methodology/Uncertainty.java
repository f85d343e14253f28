package rim.schemas.methodology;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is varied to see how sure scores, ranks and groups are.
///
/// @param draws how many times all is done again; by default 1000
/// @param seed of the draws; by default 1
/// @param level of intervals; by default 0.9
/// @param top for the probability of being among the first so many; by default 10
/// @param alternatives choices of the methodology that could have been otherwise
/// @param weights how weights are varied; null for not at all
/// @param data how values are varied; null for not at all
/// @param acceptabilities whether the probability of every rank is told; by default not
public record Uncertainty(
        Integer draws,
        Long seed,
        Double level,
        List<Integer> top,
        List<Alternatives> alternatives,
        @Nullable Weights weights,
        @Nullable Data data,
        Boolean acceptabilities) {

    public Uncertainty {
        draws = Objects.requireNonNullElse(draws, 1000);
        seed = Objects.requireNonNullElse(seed, 1L);
        level = Objects.requireNonNullElse(level, 0.9);
        top = top == null ? List.of(10) : List.copyOf(top);
        alternatives = Methodology.listOf(alternatives);
        acceptabilities = Objects.requireNonNullElse(acceptabilities, false);
    }

    /// A choice that could have been otherwise.
    ///
    /// @param name of what is varied, such as `normalisation`
    /// @param of the variants; what the methodology itself says is one of them only if `{}` is
    ///   listed
    public record Alternatives(String name, List<Variant> of) {
        public Alternatives {
            of = Methodology.listOf(of);
        }
    }

    /// A part of the methodology that is otherwise.
    ///
    /// @param name in words
    /// @param nodes codes of the nodes (and all below them) that it holds for; none for all
    /// @param treatment rules that take the place of those of the indicators
    /// @param weighting takes the place of that of the aggregates
    /// @param aggregation takes the place of that of the aggregates
    /// @param minimumCoverage takes the place of that of the aggregates
    /// @param weights of nodes by code, in the place of their own
    /// @param without codes of indicators that are left out
    /// @param share how likely it is, relative to the others; by default 1
    public record Variant(
            @Nullable String name,
            List<String> nodes,
            @Nullable Treatment treatment,
            @Nullable MethodChoice weighting,
            @Nullable MethodChoice aggregation,
            @Nullable Double minimumCoverage,
            Map<String, Double> weights,
            List<String> without,
            Double share) {
        public Variant {
            nodes = Methodology.listOf(nodes);
            weights = Methodology.byCode(weights);
            without = Methodology.listOf(without);
            share = Objects.requireNonNullElse(share, 1.0);
        }

        /// The methodology without a node.
        ///
        /// @param code of the node
        public static Variant without(String code) {
            return new Variant(
                    "without " + code,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    new TreeMap<>(),
                    List.of(code),
                    1.0);
        }
    }

    /// How weights are varied: each by up to a share of itself, or over the whole simplex of
    /// weights.
    ///
    /// @param noise the share, such as 0.25 for `w (1 ± 0.25)`; null for the whole simplex
    /// @param nodes codes of the aggregates below which weights are varied; none for all
    /// @param least share among its siblings that a node must have, by code; 0 for others
    /// @param order of importance, the most important first, codes of siblings in each: a point of
    ///   the simplex in which it does not hold is not drawn
    public record Weights(
            @Nullable Double noise,
            List<String> nodes,
            Map<String, Double> least,
            List<List<String>> order) {
        public Weights {
            nodes = Methodology.listOf(nodes);
            least = Methodology.byCode(least);
            order = Methodology.listOf(order);
        }

        /// The least share of a node.
        public double leastOf(String code) {
            return least.getOrDefault(code, 0.0);
        }
    }

    /// How values are varied, each by a normal error with a standard deviation relative to that of
    /// its indicator over the base years, or, for values that were filled in, by the measured error
    /// of the method.
    ///
    /// @param error of every value; by default 0
    /// @param flags error of values that have a flag, by its letter; the greatest counts
    /// @param gaps whether the error of filled values is that measured on hidden cells
    /// @param copied whether values that were copied from a larger region have the error that is
    ///   measured on how much regions differ; by default they have
    /// @param most the greatest value that an indicator can have, by its code and in its unit, such
    ///   as 100 for a share in per cent: no error takes a value above
    public record Data(
            Double error,
            Map<String, Double> flags,
            Boolean gaps,
            Boolean copied,
            Map<String, Double> most) {
        public Data {
            error = Objects.requireNonNullElse(error, 0.0);
            flags = Methodology.byCode(flags);
            gaps = Objects.requireNonNullElse(gaps, true);
            copied = Objects.requireNonNullElse(copied, true);
            most = Methodology.byCode(most);
        }
    }
}
