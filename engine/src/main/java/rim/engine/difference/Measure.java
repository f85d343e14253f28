package rim.engine.difference;

/// What of a node is explained. All are numbers, so that parts of them add up.
enum Measure {
    SCORE,
    /// 1 for the best.
    RANK,
    /// The number of the performance group, 0 for the best.
    GROUP
}
