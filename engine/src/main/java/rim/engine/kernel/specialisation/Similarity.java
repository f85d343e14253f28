package rim.engine.kernel.specialisation;

/// How like each other the activities of two regions are.
public final class Similarity {

    /// Krugman's index of two regions, `Σᵢ |sᵢ − tᵢ|` of their shares: 0 where they do the same, 2
    /// where they have nothing in common; `1 − K/2` is the part of each that the other does too. P.
    /// Krugman, *Geography and Trade* (1991).
    ///
    /// @param one shares of a region by activity, which sum to 1
    /// @param other those of the other, in the same order
    public static double krugman(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum;
    }

    /// Cosine of the angle between two profiles, `Σ xᵢ yᵢ / √(Σ xᵢ² Σ yᵢ²)`: 1 where one is a
    /// multiple of the other, 0 where they have nothing in common; 0 where one is 0 throughout.
    ///
    /// @param one location quotients of a region by activity, not negative
    /// @param other those of the other, in the same order
    public static double cosine(double[] one, double[] other) {
        double product = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            squares += one[i] * one[i];
            otherSquares += other[i] * other[i];
        }
        double lengths = Math.sqrt(squares) * Math.sqrt(otherSquares);
        return lengths == 0 ? 0 : product / lengths;
    }

    private Similarity() {}
}
