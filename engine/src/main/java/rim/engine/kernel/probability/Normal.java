package rim.engine.kernel.probability;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The standard normal distribution.
public final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final double[] FAR_TAIL = {
        6.657904643501103,
        5.463784911164114,
        1.7848265399172913,
        0.29656057182850487,
        0.026532189526576124,
        0.0012426609473880784,
        2.7115555687434876e-05,
        2.0103343992922881e-07
    };
    private static final double[] FAR_TAIL_BELOW = {
        1,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-05,
        1.421511758316446e-07,
        2.0442631033899397e-15
    };

    /// `P(|Z| ≥ |z|)`.
    public static double twoSided(double z) {
        return 2 * STANDARD.survivalProbability(Math.abs(z));
    }

    /// The value below which a share of the distribution lies. Our own, because draws ask for
    /// millions.
    ///
    /// M. J. Wichura, *Algorithm AS 241: the percentage points of the normal distribution*, Applied
    /// Statistics 37 (1988), PPND16; relative error about 1e-16.
    ///
    /// @param share more than 0 and less than 1
    public static double quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("No normal quantile of " + share);
        }
        double q = share - 0.5;
        if (Math.abs(q) <= 0.425) {
            double x = 0.180625 - q * q;
            return q * (centre(x) / centreBelow(x));
        }
        double r = Math.sqrt(-Math.log(Math.min(share, 1 - share)));
        double tail =
                r <= 5
                        ? nearTail(r - 1.6) / nearTailBelow(r - 1.6)
                        : ratio(FAR_TAIL, FAR_TAIL_BELOW, r - 5);
        return q < 0 ? -tail : tail;
    }

    /// Writes the {@link #quantile} of shares in their place: those of the middle all at once, and
    /// those of the tails, which the compiler turns into vector instructions.
    ///
    /// @param shares each more than 0 and less than 1
    /// @param count how many of them
    public static void quantiles(double[] shares, int count) {
        var tails = new int[count];
        int outside = 0;
        for (int i = 0; i < count; i++) {
            tails[outside] = i;
            outside += Math.abs(shares[i] - 0.5) <= 0.425 ? 0 : 1;
        }
        var far = tails(shares, tails, outside);
        for (int i = 0; i < count; i++) {
            double q = shares[i] - 0.5;
            double x = 0.180625 - q * q;
            shares[i] = q * (centre(x) / centreBelow(x));
        }
        for (int i = 0; i < outside; i++) {
            shares[tails[i]] = far[i];
        }
    }

    /// The quantiles of shares in the tails.
    ///
    /// @param at their places, as many as count
    private static double[] tails(double[] shares, int[] at, int count) {
        var roots = new double[count];
        for (int i = 0; i < count; i++) {
            double share = shares[at[i]];
            roots[i] = -Math.log(Math.min(share, 1 - share));
        }
        var tails = new double[count];
        for (int i = 0; i < count; i++) {
            double r = Math.sqrt(roots[i]);
            roots[i] = r;
            double x = r - 1.6;
            tails[i] = nearTail(x) / nearTailBelow(x);
        }
        for (int i = 0; i < count; i++) {
            double tail = roots[i] <= 5 ? tails[i] : ratio(FAR_TAIL, FAR_TAIL_BELOW, roots[i] - 5);
            tails[i] = shares[at[i]] < 0.5 ? -tail : tail;
        }
        return tails;
    }

    private static double nearTail(double x) {
        double value = 0.0007745450142783414;
        value = value * x + 0.022723844989269184;
        value = value * x + 0.2417807251774506;
        value = value * x + 1.2704582524523684;
        value = value * x + 3.6478483247632045;
        value = value * x + 5.769497221460691;
        value = value * x + 4.630337846156546;
        return value * x + 1.4234371107496835;
    }

    private static double nearTailBelow(double x) {
        double value = 1.0507500716444169e-09;
        value = value * x + 0.0005475938084995345;
        value = value * x + 0.015198666563616457;
        value = value * x + 0.14810397642748008;
        value = value * x + 0.6897673349851;
        value = value * x + 1.6763848301838038;
        value = value * x + 2.053191626637759;
        return value * x + 1;
    }

    private static double centre(double x) {
        double value = 2509.0809287301227;
        value = value * x + 33430.57558358813;
        value = value * x + 67265.7709270087;
        value = value * x + 45921.95393154987;
        value = value * x + 13731.69376550946;
        value = value * x + 1971.5909503065513;
        value = value * x + 133.14166789178438;
        return value * x + 3.3871328727963665;
    }

    private static double centreBelow(double x) {
        double value = 5226.495278852854;
        value = value * x + 28729.085735721943;
        value = value * x + 39307.89580009271;
        value = value * x + 21213.794301586597;
        value = value * x + 5394.196021424751;
        value = value * x + 687.1870074920579;
        value = value * x + 42.31333070160091;
        return value * x + 1;
    }

    private static double ratio(double[] above, double[] below, double x) {
        return polynomial(above, x) / polynomial(below, x);
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }

    private Normal() {}
}
