package rim.pipeline.benchmark;

/// One score of several, for one unit and year.
interface RowMean {

    /// @param scores those that are there, in the first places
    /// @param weights of them, in the same places, more than 0
    /// @param count how many there are, at least 1
    /// @return the score; NaN when these scores can have none
    double of(double[] scores, double[] weights, int count);
}
