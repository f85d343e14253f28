package rim.schemas.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// That a dataset counts something by activity, such as persons employed by industry or patents by
/// class, so that it tells what regions are specialised in.
///
/// @param dimension the dimension whose codes are the activities
/// @param where leaves one value of each region, activity and year; by default all
/// @param leaveOut codes of the dimension that are sums of others or no activity; by default none
/// @param counts how many counted things a value of 1 stands for, in intervals: 1000 for thousands
///   of persons, 10 for those of a sample of one in a hundred; by default 1
/// @param groupLetters so many first letters of an activity's code say its group, for related and
///   unrelated variety; null for no groups
/// @param absent what is meant where there is no value; by default that it is missing
public record Activities(
        String dimension,
        SeriesChoice where,
        List<String> leaveOut,
        Double counts,
        @Nullable Integer groupLetters,
        Absent absent) {

    public Activities {
        where = Objects.requireNonNullElse(where, SeriesChoice.ALL);
        leaveOut = leaveOut == null ? List.of() : List.copyOf(leaveOut);
        counts = Objects.requireNonNullElse(counts, 1.0);
        absent = Objects.requireNonNullElse(absent, Absent.MISSING);
    }

    /// What a value that is not there means.
    public enum Absent {
        /// It is not known, so that the region has no total.
        @JsonProperty("missing")
        MISSING,
        /// There is nothing, as in lists of patents.
        @JsonProperty("zero")
        ZERO
    }

    /// The activity of a series that is chosen; null for any other.
    ///
    /// @param series written as `name=code|name=code`
    public @Nullable String activityOf(String series) {
        if (!where.contains(series)) {
            return null;
        }
        var code = SeriesCodes.of(series).get(dimension);
        return code == null || leaveOut.contains(code) ? null : code;
    }
}
