package rim.engine.kernel.normalisation;

/// The least and greatest of the base values; infinite when there are none.
record BaseRange(double least, double greatest) {

    static BaseRange of(double[] base) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : base) {
            if (value < least) {
                least = value;
            }
            if (value > greatest) {
                greatest = value;
            }
        }
        return new BaseRange(least, greatest);
    }

    double best(Polarity polarity) {
        return polarity == Polarity.POSITIVE ? greatest : least;
    }

    double worst(Polarity polarity) {
        return polarity == Polarity.POSITIVE ? least : greatest;
    }
}
