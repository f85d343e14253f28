package rim.engine.method;

/// What is weighed or put together.
public enum Parts {
    /// The nodes directly below.
    CHILDREN,
    /// All indicators below, with what their weights come to.
    INDICATORS
}
