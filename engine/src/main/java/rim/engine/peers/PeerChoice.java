package rim.engine.peers;

/// How peers are chosen.
///
/// @param count N, how many
/// @param country whether regions of the same country may be among them
/// @param limits of skewness and kurtosis
/// @param stability how firmness is tried
public record PeerChoice(int count, SameCountry country, Shape limits, Stability stability) {

    public enum SameCountry {
        INCLUDED,
        EXCLUDED
    }

    /// A variable beyond both limits is transformed: those of the JRC's composite indicator
    /// practice, |skewness| > 2 and kurtosis > 3.5.
    public record Shape(double skewness, double kurtosis) {
        public static final Shape USUAL = new Shape(2, 3.5);
    }

    /// What is varied to see how firm a choice is: in each draw every weight of a dimension and of
    /// a variable within its dimension is multiplied by 1 ± noise, and variables are left out.
    ///
    /// @param draws how many; 0 for no trial
    /// @param noise from 0 to 1
    /// @param leftOut the probability that a variable is left out
    /// @param seed of the draws
    public record Stability(int draws, double noise, double leftOut, long seed) {
        public static final Stability USUAL = new Stability(500, 0.5, 0.1, 1);
    }

    /// The nearest ones, from all countries.
    public static PeerChoice nearest(int count) {
        return new PeerChoice(count, SameCountry.INCLUDED, Shape.USUAL, Stability.USUAL);
    }

    public PeerChoice from(SameCountry choice) {
        return new PeerChoice(count, choice, limits, stability);
    }
}
