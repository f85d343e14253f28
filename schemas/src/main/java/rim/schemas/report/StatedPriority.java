package rim.schemas.report;

import java.io.Serializable;
import java.util.List;

/// A priority of a region as a report states it.
///
/// @param region NUTS code of the region whose it is
/// @param report identifier of the report
/// @param page where the sentence begins
/// @param passage number of the passage that it begins in
/// @param sentence what the report says
/// @param theme code of the theme that is stated
/// @param activities codes of NACE Rev. 2 that the theme is, none where it is no activity
/// @param confidence share of right ones among those that the rule found in labelled chapters
/// @param language ISO 639-1 code of the sentence's language
/// @param rule why it is held for a statement
public record StatedPriority(
        String region,
        String report,
        int page,
        int passage,
        String sentence,
        String theme,
        List<String> activities,
        double confidence,
        String language,
        String rule)
        implements Serializable {
    public StatedPriority {
        activities = List.copyOf(activities);
    }
}
