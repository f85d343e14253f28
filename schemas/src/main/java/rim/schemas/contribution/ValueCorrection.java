package rim.schemas.contribution;

import org.jspecify.annotations.Nullable;

/// That a value was corrected, as every face tells it.
///
/// @param by code of the region that sent the value; several are separated by a semicolon
/// @param on the day of the decision, as 2026-04-02
/// @param because why: the sender's comment, or else the steward's reason
/// @param was what the source says: a number, `:` for no value, null for no cell; null also for a
///   value made of several cells
/// @param source where the corrected value comes from; null for a value made of several cells
public record ValueCorrection(
        String by, String on, String because, @Nullable String was, @Nullable String source) {

    /// In words.
    public String words() {
        var details =
                source == null
                        ? ""
                        : " (the source says "
                                + (was == null ? "nothing" : was)
                                + "; corrected after: "
                                + source
                                + ")";
        return "corrected by the region " + by + ", " + on + ", because " + because + details;
    }
}
