package rim.sources.check;

/// Takes what became of the cells of a source, in the source's order.
public interface CellSink {

    /// @param row of the source
    void accepted(long row, CheckedCell.Accepted cell);

    /// @param row of the source
    void missing(long row, CheckedCell.Missing cell);

    /// What was refused.
    ///
    /// @param col 0 for a whole row
    /// @param cells how many cells it stands for
    /// @param text of the row
    void refused(long row, int col, long cells, String reason, String detail, String text);
}
