package rim.schemas.methodology;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where the weights of the nodes below a node come from. Derived weights are found over all units
/// in the base years.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Weighting.Given.class, name = "given"),
    @JsonSubTypes.Type(value = Weighting.Equal.class, name = "equal"),
    @JsonSubTypes.Type(value = Weighting.PrincipalComponents.class, name = "pca"),
    @JsonSubTypes.Type(value = Weighting.EqualInfluence.class, name = "equal_influence")
})
public sealed interface Weighting {
    /// Each node's own `weight`.
    record Given() implements Weighting {}

    /// All the same.
    record Equal() implements Weighting {}

    /// The Handbook's: squared loadings on rotated principal components.
    ///
    /// @param factors how many are kept; null for as many as the Handbook's rules say
    record PrincipalComponents(@Nullable Integer factors) implements Weighting {}

    /// Weights, none negative, with which each node's influence is proportional to its `weight`.
    ///
    /// @param measure of influence; by default the correlation
    record EqualInfluence(Measure measure) implements Weighting {
        public EqualInfluence {
            measure = Objects.requireNonNullElse(measure, Measure.CORRELATION);
        }
    }

    /// What influence is.
    enum Measure {
        @JsonProperty("correlation")
        CORRELATION,
        @JsonProperty("squared_correlation")
        SQUARED_CORRELATION
    }
}
