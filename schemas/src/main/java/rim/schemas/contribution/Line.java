package rim.schemas.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of a file that a region sent: a corrected value, a comment on its profile or a report to
/// add.
///
/// @param row of the file as it was sent, 1 is the first
/// @param col column of what is sent, 1 is the first
/// @param place the cell that is corrected; null for comments and reports
/// @param expected what the source said there when the line was written: a number, `:` for no
///   value, null for no cell. The line is applied only where the source still says so
/// @param value the corrected value, a number or `:` for none; null for comments and reports
/// @param unit code of the unit, where the template had one
/// @param source where the corrected value comes from
/// @param comment why the value is corrected, or the comment on the profile
/// @param report the report to add: its address, or title and publisher
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
        @Nullable String report) {

    /// How a source or a sender writes that there is no value.
    public static final String NO_VALUE = ":";

    /// Of the larger of two numbers: spreadsheets keep fifteen digits.
    private static final double SAME = 1e-9;

    /// What a line is.
    public enum Kind {
        VALUE,
        COMMENT,
        REPORT;

        /// As it stands in tables.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        if (place != null) {
            return Kind.VALUE;
        }
        return report == null ? Kind.COMMENT : Kind.REPORT;
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
