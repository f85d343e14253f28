package rim.schemas.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is known of a well-known table beside how its files are read, and how sure that is.
///
/// @param state whether it still gets new figures
/// @param dimensions its dimensions in their order, without time; empty where they are named
///   otherwise
/// @param levels NUTS levels of its regions; 0 are countries
/// @param firstYear first year with figures, null when nobody knows
/// @param lastYear last year that was seen, null when nobody knows
/// @param confirmed what somebody has seen; anything else is from memory
/// @param source where the knowledge is from
public record Knowledge(
        State state,
        List<String> dimensions,
        List<Integer> levels,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        List<Part> confirmed,
        String source) {

    public Knowledge {
        dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
        levels = List.copyOf(levels);
        confirmed = List.copyOf(Objects.requireNonNullElse(confirmed, List.of()));
    }

    /// Whether a part was seen by somebody.
    public boolean isConfirmed(Part part) {
        return confirmed.contains(part);
    }

    public enum State {
        /// New years are added.
        @JsonProperty("alive")
        ALIVE,
        /// It can be downloaded, and no year is added any more.
        @JsonProperty("ended")
        ENDED,
        /// Its publisher has it no longer; files of it may be in many hands.
        @JsonProperty("gone")
        GONE
    }

    /// What can be confirmed about a table, each by itself.
    public enum Part {
        /// That there is such a table.
        @JsonProperty("table")
        TABLE,
        /// Its dimensions and their order.
        @JsonProperty("order")
        ORDER,
        /// The codes that feeds and the download select.
        @JsonProperty("selection")
        SELECTION,
        /// Its years.
        @JsonProperty("years")
        YEARS,
        /// That the download, as it stands here, was answered by the real service.
        @JsonProperty("service")
        SERVICE
    }
}
