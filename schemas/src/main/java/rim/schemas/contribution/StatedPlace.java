package rim.schemas.contribution;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a report or a list is held to state a priority.
///
/// @param report identifier of the report, or code of the list
/// @param passage number of the passage, or of the list's row
/// @param theme code of the theme; empty for a row of a list that has none
public record StatedPlace(String report, int passage, String theme) {
    private static final Pattern TEXT =
            Pattern.compile("report=(.+)\\|passage=([1-9]\\d{0,8})\\|theme=([^|]*)");

    /// Reads the text of {@link #toString}; empty where it is none.
    public static Optional<StatedPlace> of(String text) {
        var found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(
                        new StatedPlace(
                                found.group(1), Integer.parseInt(found.group(2)), found.group(3)))
                : Optional.empty();
    }

    /// As templates and tables have it: `report=plan.pdf|passage=3|theme=energy`.
    @Override
    public String toString() {
        return "report=" + report + "|passage=" + passage + "|theme=" + theme;
    }
}
