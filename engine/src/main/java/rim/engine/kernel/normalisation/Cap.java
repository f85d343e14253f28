package rim.engine.kernel.normalisation;

/// What a value gets that is better than the reference or the target.
public enum Cap {
    /// No more than the reference, 1.
    AT_ONE,
    /// More than 1.
    NONE;

    LinearScale applied(LinearScale scale) {
        return this == NONE ? scale : scale.within(Double.NEGATIVE_INFINITY, 1);
    }
}
