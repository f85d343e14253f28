package rim.schemas.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What must hold for the observations of a dataset, beside the ranges and the refused share. A
/// check does not change the data; its weight says what follows when it fails.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "check")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Check.Duplicates.class, name = "duplicates"),
    @JsonSubTypes.Type(value = Check.Units.class, name = "units"),
    @JsonSubTypes.Type(value = Check.Additivity.class, name = "additivity"),
    @JsonSubTypes.Type(value = Check.Jumps.class, name = "jumps"),
    @JsonSubTypes.Type(value = Check.Coverage.class, name = "coverage")
})
public sealed interface Check {

    Weight weight();

    /// What follows from a failure.
    enum Weight {
        /// Nothing is published unless somebody accepts it.
        @JsonProperty("stop")
        STOP,
        /// It is told.
        @JsonProperty("warn")
        WARN
    }

    /// No two cells for the same series, region and year that differ. Runs for every dataset.
    record Duplicates(Weight weight) implements Check {
        public Duplicates {
            weight = Objects.requireNonNullElse(weight, Weight.WARN);
        }
    }

    /// Every value has one of these units.
    ///
    /// @param allowed codes of units
    record Units(List<String> allowed, Weight weight) implements Check {
        public Units {
            allowed = List.copyOf(allowed);
            weight = Objects.requireNonNullElse(weight, Weight.STOP);
        }
    }

    /// The parts of a dimension add up to its total, where all of them have a value.
    ///
    /// @param dimension name of the dimension
    /// @param total code of the total
    /// @param parts codes of the parts
    /// @param tolerance greatest difference that is rounding, in the dataset's unit
    /// @param where the series that it holds for; by default all
    record Additivity(
            String dimension,
            String total,
            List<String> parts,
            Double tolerance,
            SeriesChoice where,
            Weight weight)
            implements Check {
        public Additivity {
            parts = List.copyOf(parts);
            tolerance = Objects.requireNonNullElse(tolerance, 0.0);
            where = Objects.requireNonNullElse(where, SeriesChoice.ALL);
            weight = Objects.requireNonNullElse(weight, Weight.WARN);
        }
    }

    /// No value is more than `factor` times, or less than one `factor`th of, the one of the year
    /// before, unless a flag says that the series breaks (`b`).
    ///
    /// @param factor more than 1
    /// @param atLeast pairs of which both values are smaller than this are not looked at
    /// @param where the series that it holds for; by default all
    record Jumps(Double factor, Double atLeast, SeriesChoice where, Weight weight)
            implements Check {
        public Jumps {
            atLeast = Objects.requireNonNullElse(atLeast, 0.0);
            where = Objects.requireNonNullElse(where, SeriesChoice.ALL);
            weight = Objects.requireNonNullElse(weight, Weight.WARN);
        }
    }

    /// In every one of these years and countries, at least this share of the regions has a value.
    ///
    /// @param level NUTS level of the regions, by default 2
    /// @param from first year
    /// @param to last year
    /// @param countries codes; by default all that the dataset has
    /// @param minimum least share, 0 to 1
    /// @param where the series that it holds for; by default all
    record Coverage(
            Integer level,
            int from,
            int to,
            @Nullable List<String> countries,
            double minimum,
            SeriesChoice where,
            Weight weight)
            implements Check {
        public Coverage {
            level = Objects.requireNonNullElse(level, 2);
            countries = countries == null ? null : List.copyOf(countries);
            where = Objects.requireNonNullElse(where, SeriesChoice.ALL);
            weight = Objects.requireNonNullElse(weight, Weight.WARN);
        }
    }
}
