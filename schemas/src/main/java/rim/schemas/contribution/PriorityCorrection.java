package rim.schemas.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a line says of a priority that a report or a list is held to state: that it is none, that
/// its theme, region or activities are others, or that one is missing.
///
/// @param region code of the region whose it is in the edition, or is to be where one is missing
/// @param report identifier of the report or list; null where one is missing
/// @param passage number of the passage or row; null where one is missing
/// @param theme code of the theme in the edition, or that is to be stated where one is missing
/// @param sentence what the report says, by which the line is guarded; what the region says where
///   one is missing
/// @param rightTheme code of the theme that is right; null where it is no other
/// @param rightRegion code of the region whose it is; null where it is no other
/// @param rightActivities codes of NACE Rev. 2 that are right; null where they are no others
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PriorityCorrection(
        String region,
        @Nullable String report,
        @Nullable Integer passage,
        String theme,
        String sentence,
        @Nullable String rightTheme,
        @Nullable String rightRegion,
        @Nullable List<String> rightActivities) {

    /// What a line asks for.
    public enum Change {
        /// It is no priority.
        WITHDRAWN,
        /// Its theme, region or activities are others.
        CHANGED,
        /// It is missing.
        ADDED;

        /// As it stands in tables.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PriorityCorrection {
        rightActivities = rightActivities == null ? null : List.copyOf(rightActivities);
    }

    /// What it asks for.
    public Change change() {
        if (report == null) {
            return Change.ADDED;
        }
        return rightTheme == null && rightRegion == null && rightActivities == null
                ? Change.WITHDRAWN
                : Change.CHANGED;
    }

    /// What it speaks of, as tables name it: `report=plan.pdf|passage=3|theme=energy`.
    public String series() {
        return report == null || passage == null
                ? "theme=" + theme
                : new StatedPlace(report, passage, theme).toString();
    }

    /// What is right, as tables have it: `theme=energy|region=SE332|activities=D35`, or `:` for no
    /// priority.
    public String right() {
        var parts = new ArrayList<String>();
        if (report == null) {
            parts.add("theme=" + theme);
        }
        if (rightTheme != null) {
            parts.add("theme=" + rightTheme);
        }
        if (rightRegion != null) {
            parts.add("region=" + rightRegion);
        }
        if (rightActivities != null) {
            parts.add("activities=" + String.join(" ", rightActivities));
        }
        return parts.isEmpty() ? Line.NO_VALUE : String.join("|", parts);
    }

    /// What two lines have in common of which the later one replaces the other.
    String subject() {
        return region + " " + series() + " " + (report == null ? plain(sentence) : "");
    }

    /// Whether a report still says what the line is about.
    ///
    /// @param found the sentence in the edition
    public boolean isOf(String found) {
        return plain(sentence).equals(plain(found));
    }

    /// Spreadsheets and forms may break lines otherwise.
    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
