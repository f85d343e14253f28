package rim.engine.kernel.uncertainty;

import java.util.Arrays;
import java.util.Optional;

/// The change of a score between two years over draws that both have in common, and how sure it is.
///
/// What a draw assumes, weights or a method, it assumes for both years, so that only what moves the
/// difference makes it unsure.
///
/// @param difference later minus earlier, over the draws
/// @param probabilityUp share of draws that go up, with half of those that stay level
/// @param pValue two-sided, `2 (1 + the rarer of not up and not down) / (draws + 1)`, at most 1: B.
///   V. North et al., Am. J. Hum. Genet. 71 (2002)
public record Change(DrawSummary difference, double probabilityUp, double pValue) {

    /// Empty when no draw gave both scores.
    ///
    /// @param before scores of each draw in the earlier year, NaN for none
    /// @param after of the same draws in the later
    /// @param level of the interval, such as 0.9
    public static Optional<Change> of(double[] before, double[] after, double level) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(before.length + " and " + after.length + " draws");
        }
        var difference = new double[before.length];
        Arrays.setAll(difference, i -> after[i] - before[i]);
        return DrawSummary.of(difference, level).map(summary -> of(summary, difference));
    }

    private static Change of(DrawSummary summary, double[] difference) {
        long up = Arrays.stream(difference).filter(d -> d > 0).count();
        long down = Arrays.stream(difference).filter(d -> d < 0).count();
        return of(summary, up, down);
    }

    /// @param up draws in which the later score is higher
    /// @param down in which it is lower
    static Change of(DrawSummary summary, long up, long down) {
        long n = summary.draws();
        double p = 2.0 * (1 + Math.min(n - up, n - down)) / (n + 1);
        return new Change(summary, (up + (n - up - down) / 2.0) / n, Math.min(1, p));
    }
}
