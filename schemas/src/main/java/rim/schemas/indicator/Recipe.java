package rim.schemas.indicator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;

/// How an indicator is made from components, which datasets feed. A part without a value leaves the
/// indicator without one, for the part's reason.
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Recipe.Take.class),
    @JsonSubTypes.Type(Recipe.Sum.class),
    @JsonSubTypes.Type(Recipe.Divide.class),
    @JsonSubTypes.Type(Recipe.Subtract.class)
})
public sealed interface Recipe {

    /// The components it is made from.
    List<String> components();

    /// The component as it is.
    record Take(String take) implements Recipe {
        @Override
        public List<String> components() {
            return List.of(take);
        }
    }

    /// The sum of components of the same unit.
    record Sum(List<String> sum) implements Recipe {
        public Sum {
            sum = List.copyOf(sum);
        }

        @Override
        public List<String> components() {
            return sum;
        }
    }

    /// `times × divide / by`; no value where `by` is 0.
    ///
    /// @param divide component that is divided
    /// @param by the denominator
    /// @param times such as 100 for percentages; by default 1
    record Divide(String divide, String by, Double times) implements Recipe {
        public Divide {
            times = Objects.requireNonNullElse(times, 1.0);
        }

        @Override
        public List<String> components() {
            return List.of(divide, by);
        }
    }

    /// `from − subtract`, such as the share of women less that of men.
    ///
    /// @param subtract component of the same unit that is taken away
    /// @param from component that it is taken away from
    record Subtract(String subtract, String from) implements Recipe {
        @Override
        public List<String> components() {
            return List.of(from, subtract);
        }
    }
}
