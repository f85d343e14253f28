package rim.schemas.methodology;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which units have too few values, or too many zeros, to be scored.
///
/// Availability is the share of indicators that have a value; the share of values that are not 0 is
/// among those that are there. A unit without any value never passes.
///
/// @param leastAvailability share that is needed; null for any
/// @param leastNonzero share that is needed; null for any
/// @param when before gaps are filled, or after
/// @param over each year for itself, or all base years together
/// @param keep codes of units that pass in any case
/// @param drop codes of units that never pass
public record Screening(
        @Nullable Double leastAvailability,
        @Nullable Double leastNonzero,
        When when,
        Over over,
        List<String> keep,
        List<String> drop) {

    public Screening {
        when = Objects.requireNonNullElse(when, When.BEFORE_GAPS);
        over = Objects.requireNonNullElse(over, Over.EACH_YEAR);
        keep = Methodology.listOf(keep);
        drop = Methodology.listOf(drop);
    }

    /// When units are screened.
    public enum When {
        @JsonProperty("before_gaps")
        BEFORE_GAPS,
        @JsonProperty("after_gaps")
        AFTER_GAPS
    }
}
