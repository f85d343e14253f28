package rim.engine.kernel.efficiency;

/// What changed the geometric benefit of the doubt of a unit from one time to another, as factors:
/// `change = performance · benchmark · weights`.
///
/// T. Van Puyenbroeck and N. Rogge, *Geometric mean quantity index numbers with
/// Benefit-of-the-Doubt weights*, Eur. J. Oper. Res. 256 (2017), with the shares s and the values x
/// of the unit and b of the benchmark at the times 0 and 1: `performance = Π (x₁/x₀)^s̄`,
/// `benchmark = Π (b₁/b₀)^−s̄`, `weights = Π ((x₀/b₀)(x₁/b₁))^((s₁ − s₀)/2)`, where s̄ is the mean
/// of the shares.
///
/// @param change score at the later time over that at the earlier
/// @param performance what the unit's own values did
/// @param benchmark what the benchmark's values did: below 1 where it grew
/// @param weights what other shares did
public record GeometricChange(double change, double performance, double benchmark, double weights) {

    /// What a unit is made from at one time.
    ///
    /// @param values of the unit, NaN for none
    /// @param benchmark values of the benchmark
    /// @param shares of the indicators
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Time(double[] values, double[] benchmark, double[] shares) {}

    /// The parts are NaN where an indicator that has a share at one time has no value at the other.
    public static GeometricChange of(Time earlier, Time later) {
        double performance = 0;
        double benchmark = 0;
        double weights = 0;
        double change = 0;
        for (int i = 0; i < earlier.values.length; i++) {
            double before = earlier.shares[i];
            double after = later.shares[i];
            change += after > 0 ? after * relative(later, i) : 0;
            change -= before > 0 ? before * relative(earlier, i) : 0;
            if (before > 0 || after > 0) {
                double mean = (before + after) / 2;
                performance += mean * Math.log(later.values[i] / earlier.values[i]);
                benchmark -= mean * Math.log(later.benchmark[i] / earlier.benchmark[i]);
                weights += (after - before) / 2 * (relative(earlier, i) + relative(later, i));
            }
        }
        return new GeometricChange(
                Math.exp(change), Math.exp(performance), Math.exp(benchmark), Math.exp(weights));
    }

    private static double relative(Time time, int i) {
        return Math.log(time.values[i] / time.benchmark[i]);
    }
}
