package rim.index.priority;

import java.util.Locale;

/// Why a theme is held to be stated as a priority. The confidence is the share of right ones among
/// those that the rule found in the labelled chapters, (right + 1) / (found + 2).
enum Rule {
    /// In a sentence that names priorities.
    NAMED(0.88),
    /// An entry of a list under words that name priorities.
    LISTED(0.91),
    /// After words that say what is aimed at.
    AIMED(0.75);

    private final double confidence;

    Rule(double confidence) {
        this.confidence = confidence;
    }

    double confidence() {
        return confidence;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
