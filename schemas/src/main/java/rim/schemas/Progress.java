package rim.schemas;

/// Is told how far the update has come.
public interface Progress {

    /// A step begins; the one before has ended.
    ///
    /// @param name what is being done, such as `Reading sources`
    /// @param total number of pieces of work in it, or 0 when that is unknown
    void step(String name, long total);

    /// Some pieces of the step are done.
    void advance(long pieces);

    /// The last step has ended.
    void done();

    /// For callers that do not look.
    static Progress silent() {
        return new Progress() {
            @Override
            public void step(String name, long total) {}

            @Override
            public void advance(long pieces) {}

            @Override
            public void done() {}
        };
    }
}
