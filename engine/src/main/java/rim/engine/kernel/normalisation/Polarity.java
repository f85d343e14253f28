package rim.engine.kernel.normalisation;

/// Whether more of an indicator is better.
public enum Polarity {
    POSITIVE,
    NEGATIVE;

    /// 1 or −1.
    int sign() {
        return this == POSITIVE ? 1 : -1;
    }
}
