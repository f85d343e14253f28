package rim.engine.kernel.screening;

/// How much a unit has.
///
/// @param missing number of indicators that it lacks
/// @param zeros number of indicators that are 0
/// @param available share of the indicators that it has
/// @param nonZero share of those that are not 0; 0 for a unit that has none
public record UnitAvailability(int missing, int zeros, double available, double nonZero) {

    /// @param columns `columns[indicator][unit]`
    public static UnitAvailability of(double[][] columns, int unit) {
        int k = columns.length;
        int missing = 0;
        int zeros = 0;
        for (double[] column : columns) {
            missing += Double.isNaN(column[unit]) ? 1 : 0;
            zeros += column[unit] == 0 ? 1 : 0;
        }
        return new UnitAvailability(
                missing,
                zeros,
                k == 0 ? 0 : 1 - (double) missing / k,
                missing == k ? 0 : 1 - (double) zeros / (k - missing));
    }

    /// Which units have enough. A unit that has nothing never has.
    ///
    /// @param leastAvailable least share of indicators that a unit must have; 0 for any
    /// @param leastNonZero least share of them that must not be 0; 0 for any
    public record Screen(double leastAvailable, double leastNonZero) {

        public boolean keeps(UnitAvailability unit) {
            return unit.available > 0
                    && unit.available >= leastAvailable
                    && unit.nonZero >= leastNonZero;
        }
    }
}
