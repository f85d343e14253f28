package rim.schemas.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of a file that a region sent: a corrected value, a comment on its profile, a report to add
/// or what is wrong with a stated priority.
///
/// @param row of the file as it was sent, 1 is the first
/// @param col column of what is sent, 1 is the first
/// @param place the cell that is corrected; null for all but values
/// @param expected what the source said there when the line was written: a number, `:` for no
///   value, null for no cell. The line is applied only where the source still says so
/// @param value the corrected value, a number or `:` for none; null for all but values
/// @param unit code of the unit, where the template had one
/// @param source where the corrected value comes from, or a priority is stated
/// @param comment why the value or priority is corrected, or the comment on the profile
/// @param report the report to add: its address, or title and publisher
/// @param priority what is said of a stated priority; null for all others
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(
        int row,
        int col,
        @Nullable Place place,
        @Nullable String expected,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String source,
        @Nullable String comment,
        @Nullable String report,
        @Nullable PriorityCorrection priority) {

    /// How a source or a sender writes that there is no value.
    public static final String NO_VALUE = ":";

    /// Of the larger of two numbers: spreadsheets keep fifteen digits.
    private static final double SAME = 1e-9;

    /// What a line is.
    public enum Kind {
        VALUE,
        COMMENT,
        REPORT,
        PRIORITY;

        /// As it stands in tables.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        if (place != null) {
            return Kind.VALUE;
        }
        if (priority != null) {
            return Kind.PRIORITY;
        }
        return report == null ? Kind.COMMENT : Kind.REPORT;
    }

    /// What it corrects, so that a later line about it replaces an earlier one; empty for comments
    /// and reports, which all stand.
    public Optional<Object> subject() {
        return Optional.<Object>ofNullable(place)
                .or(() -> Optional.ofNullable(priority).map(PriorityCorrection::subject));
    }

    /// Whether a source says the same as is expected of it.
    ///
    /// @param found a number, `:`, or null where the source has no cell
    public boolean isAsExpected(@Nullable String found) {
        return isSame(expected, found);
    }

    /// Whether two texts of a cell say the same: equal, or numbers that differ by less than a
    /// billionth.
    public static boolean isSame(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.equals(NO_VALUE) || other.equals(NO_VALUE)) {
            return Objects.equals(one, other);
        }
        double a = Double.parseDouble(one);
        double b = Double.parseDouble(other);
        return a == b || Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
    }
}
