package rim.schemas.methodology;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How it is asked which of the variations of {@link Uncertainty} matters: Sobol' indices of first
/// and total order.
///
/// @param base size N of the base sample; N (d + 2) reruns are made for d variations
/// @param bootstraps resamples for the intervals of the indices; by default 200
/// @param level of the intervals; by default 0.9
/// @param outputs of which indices are made; by default of score and rank
/// @param nodes codes of the nodes; none for the index alone
/// @param years none for all
public record Sensitivity(
        Integer base,
        Integer bootstraps,
        Double level,
        List<Output> outputs,
        List<String> nodes,
        List<Integer> years,
        @Nullable Long seed) {

    public Sensitivity {
        base = Objects.requireNonNullElse(base, 512);
        bootstraps = Objects.requireNonNullElse(bootstraps, 200);
        level = Objects.requireNonNullElse(level, 0.9);
        outputs = outputs == null ? List.of(Output.SCORE, Output.RANK) : List.copyOf(outputs);
        nodes = Methodology.listOf(nodes);
        years = Methodology.listOf(years);
    }

    /// What is explained.
    public enum Output {
        @JsonProperty("score")
        SCORE,
        @JsonProperty("rank")
        RANK,
        @JsonProperty("group")
        GROUP,
        /// Mean absolute change of the ranks of all units.
        @JsonProperty("mean_rank_change")
        MEAN_RANK_CHANGE
    }
}
