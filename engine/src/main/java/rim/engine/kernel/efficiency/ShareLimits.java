package rim.engine.kernel.efficiency;

import java.util.Arrays;

/// How much of its score a unit may take from each indicator.
///
/// @param least from 0 to 1, adding up to 1 at most
/// @param most from 0 to 1, adding up to 1 at least
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record ShareLimits(double[] least, double[] most) {
    private static final double ROUNDING = 1e-12;

    public ShareLimits {
        least = least.clone();
        most = most.clone();
        check(least, most);
    }

    /// No limits: each unit may choose one indicator alone.
    public static ShareLimits none(int indicators) {
        return same(indicators, 0, 1);
    }

    /// The same limits for all.
    public static ShareLimits same(int indicators, double least, double most) {
        var lower = new double[indicators];
        var upper = new double[indicators];
        Arrays.fill(lower, least);
        Arrays.fill(upper, most);
        return new ShareLimits(lower, upper);
    }

    boolean bindsAnything() {
        return Arrays.stream(least).anyMatch(x -> x > 0)
                || Arrays.stream(most).anyMatch(x -> x < 1);
    }

    /// The limits for a unit that lacks some indicators: these have no share, and where the rest
    /// may not make up the whole, their upper limits are raised in proportion until they may.
    ShareLimits without(boolean[] isMissing) {
        var lower = least.clone();
        var upper = most.clone();
        for (int i = 0; i < lower.length; i++) {
            if (isMissing[i]) {
                lower[i] = 0;
                upper[i] = 0;
            }
        }
        double together = Arrays.stream(upper).sum();
        if (together < 1) {
            for (int i = 0; i < upper.length; i++) {
                upper[i] = Math.min(1, upper[i] / together);
            }
        }
        return new ShareLimits(lower, upper);
    }

    private static void check(double[] least, double[] most) {
        boolean isValid = least.length == most.length;
        for (int i = 0; isValid && i < least.length; i++) {
            isValid = least[i] >= 0 && least[i] <= most[i] && most[i] <= 1;
        }
        if (!isValid
                || Arrays.stream(least).sum() > 1 + ROUNDING
                || Arrays.stream(most).sum() < 1 - ROUNDING) {
            throw new IllegalArgumentException(
                    "Invalid limits of shares: from "
                            + Arrays.toString(least)
                            + " to "
                            + Arrays.toString(most)
                            + " (expected 0 to 1 each, the lower adding up to 1 at most, the upper to"
                            + " 1 at least)");
        }
    }
}
