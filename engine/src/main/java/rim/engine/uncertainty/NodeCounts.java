package rim.engine.uncertainty;

/// What the draws gave for one node.
sealed interface NodeCounts permits DrawnNode, FixedNode {

    /// @param year place among the scored years
    NodeYear year(int year);

    /// @param pair place among {@link YearSlice#pairs}
    NodeChanges change(int pair);
}
