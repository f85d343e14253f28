package rim.schemas.report;

import java.io.Serializable;
import java.util.List;

/// Finds the priorities that reports state for regions, and the themes of those in lists. The
/// pipeline calls it on many machines at once; whoever starts the pipeline says which it is.
public interface PriorityFinding extends Serializable {
    /// Finds none.
    PriorityFinding NONE = read -> List.of();

    /// A theme that may be a priority.
    ///
    /// @param code of the theme
    /// @param activities codes of NACE Rev. 2 that the theme is, none where it is no activity
    record Field(String code, List<String> activities) {
        public Field {
            activities = List.copyOf(activities);
        }
    }

    /// What a report states, each region and theme once a passage.
    List<StatedPriority> in(ReadReport read);

    /// The themes that a text names which is known to state a priority, in the order of their
    /// codes.
    ///
    /// @param language ISO 639-1 code of the text's language
    default List<Field> named(String text, String language) {
        return List.of();
    }

    /// Codes of NACE Rev. 2 that a theme is; none where it is no activity.
    default List<String> activities(String theme) {
        return List.of();
    }
}
