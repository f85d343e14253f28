package rim.schemas.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What becomes of months, quarters and other periods shorter than a year. None of them is ever
/// taken for its year.
public enum PartsOfYear {
    /// They are refused.
    @JsonProperty("refuse")
    REFUSE,
    /// They are kept as series of their own, told apart by {@link #DIMENSION}, so that a feed may
    /// sum or average over them.
    @JsonProperty("keep")
    KEEP;

    /// The dimension of kept periods: `M01` to `M12`, `Q1` to `Q4`, `S1` and `S2`, `T1` to `T3`,
    /// `W01` to `W53`.
    public static final String DIMENSION = "period";
}
