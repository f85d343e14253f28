package rim.schemas.methodology;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// How far the index is looked at as a whole: do its parts measure one thing, what does each move,
/// and what if one were not there.
///
/// @param stages data of the indicators that are correlated; by default all
/// @param methods of correlation; by default all
/// @param redundant coefficient above which siblings say nearly the same; by default 0.9
/// @param contrary coefficient below which siblings cancel each other out; by default −0.4
/// @param level of the intervals of Pearson's coefficients, and of what is said for sure; by
///   default 0.95
/// @param outranking codes of aggregates of which every pair of units is compared
/// @param leaveOneOut whether all is scored again without each node in turn; by default not
public record CoherenceScope(
        List<Stage> stages,
        List<Method> methods,
        Double redundant,
        Double contrary,
        Double level,
        List<String> outranking,
        Boolean leaveOneOut) {
    private static final double REDUNDANT = 0.9;
    private static final double CONTRARY = -0.4;
    private static final double LEVEL = 0.95;

    /// What holds where a methodology says nothing.
    public static final CoherenceScope ALL =
            new CoherenceScope(List.of(), List.of(), REDUNDANT, CONTRARY, LEVEL, List.of(), false);

    public CoherenceScope {
        stages = orAll(stages, Stage.values());
        methods = orAll(methods, Method.values());
        redundant = Objects.requireNonNullElse(redundant, REDUNDANT);
        contrary = Objects.requireNonNullElse(contrary, CONTRARY);
        level = Objects.requireNonNullElse(level, LEVEL);
        outranking = Methodology.listOf(outranking);
        leaveOneOut = Objects.requireNonNullElse(leaveOneOut, false);
    }

    private static <T> List<T> orAll(List<T> chosen, T[] all) {
        return chosen == null || chosen.isEmpty() ? List.of(all) : List.copyOf(chosen);
    }

    /// Whether chance does not explain a correlation.
    ///
    /// @param adjusted its p-value among all of its method
    public boolean isSure(double adjusted) {
        return adjusted <= 1 - level;
    }

    /// Data of indicators, by the name of the table that a benchmark writes.
    public enum Stage {
        /// As they came in.
        @JsonProperty("indicators")
        INDICATORS,
        /// After division by a denominator.
        @JsonProperty("denominated")
        DENOMINATED,
        /// After gaps were filled.
        @JsonProperty("imputed")
        IMPUTED,
        /// After outlier rule and transformation.
        @JsonProperty("treated")
        TREATED,
        /// Scores, so that more is always better.
        @JsonProperty("normalised")
        NORMALISED;

        /// The name of its table.
        public String table() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How an association is measured.
    public enum Method {
        @JsonProperty("pearson")
        PEARSON,
        @JsonProperty("spearman")
        SPEARMAN,
        @JsonProperty("kendall")
        KENDALL
    }
}
