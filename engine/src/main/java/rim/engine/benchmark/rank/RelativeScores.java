package rim.engine.benchmark.rank;

/// What scores come to where the reference counts as 100.
///
/// @param scores by node and cell, NaN for none
/// @param references of each node, by number of the year
/// @param counting the reference that counts for a year
/// @param units of each year
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record RelativeScores(
        double[][] scores, double[][] references, References counting, int units) {

    /// `100 × score / reference`, NaN where there is no score or no reference above 0.
    public double of(int node, int cell) {
        return of(scores[node][cell], references[node][counting.yearFor(cell / units)]);
    }

    /// `100 × score / reference`, NaN where there is no score or no reference above 0.
    public static double of(double score, double reference) {
        return reference > 0 ? 100 * score / reference : Double.NaN;
    }
}
