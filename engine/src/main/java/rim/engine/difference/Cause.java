package rim.engine.difference;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why a score, a rank or a group is not what it was in another edition.
public enum Cause {
    /// The region's own values that the source has otherwise now.
    REVISED,
    /// The region's own values that are new: of a new year, or of one that had none.
    NEW,
    /// The region's own values that are gone.
    GONE,
    /// The region's own values that were sent in and accepted, or are no longer.
    CONTRIBUTED,
    /// The other NUTS version: its regions, and values that were carried to them in another way.
    NUTS,
    /// How gaps are filled, outliers brought in, and values transformed.
    TREATMENT,
    /// All else that the methodology says.
    METHODOLOGY,
    /// What all others' values make: bounds, references and derived weights, and others' places.
    OTHERS,
    /// What this program makes of the same inputs otherwise than the programs that made the
    /// editions.
    PROGRAM,
    /// What several of these do only together, since none of them alone leaves a score.
    TOGETHER;

    /// As files and answers have it.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is about values of the region itself.
    public boolean isOfOwnValues() {
        return this == REVISED || this == NEW || this == GONE || this == CONTRIBUTED;
    }
}
