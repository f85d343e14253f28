package rim.engine.method;

/// Which scores a node can have, as far as the methodology says it whatever the data.
///
/// @param low no score is below
/// @param high no score is above
public record ScoreRange(double low, double high) {
    private static final double NONE = Double.POSITIVE_INFINITY;

    /// Any score.
    public static final ScoreRange ANY = new ScoreRange(-NONE, NONE);

    /// A range of which the data decide; nothing is refused for it before they are known.
    public static final ScoreRange OF_DATA = new ScoreRange(Double.MIN_VALUE, NONE);

    /// From 0 to 1.
    public static final ScoreRange ZERO_TO_ONE = new ScoreRange(0, 1);

    /// From a bound up.
    public static ScoreRange from(double low) {
        return new ScoreRange(low, NONE);
    }

    /// The range that takes in both.
    public ScoreRange and(ScoreRange other) {
        return new ScoreRange(Math.min(low, other.low), Math.max(high, other.high));
    }

    /// In words, for the reference page.
    public String words() {
        if (equals(OF_DATA)) {
            return "as the data say";
        }
        if (equals(ANY)) {
            return "any number";
        }
        var least = low == Double.MIN_VALUE ? "above 0" : "from " + plain(low);
        return high == NONE
                ? least.replace("from ", "") + (low == Double.MIN_VALUE ? "" : " or more")
                : least + " to " + plain(high);
    }

    private static String plain(double value) {
        return ValueType.numeric(value).asText();
    }
}
