package rim.engine.difference;

/// What of a node is explained. All are numbers, so that parts of them add up.
enum Measure {
    SCORE,
    /// 1 for the best.
    RANK,
    /// The number of the performance group, 0 for the best.
    GROUP;

    /// Where its numbers stand among those of the others.
    @SuppressWarnings("EnumOrdinal") // for arrays that live as long as the program runs
    int place() {
        return ordinal();
    }
}
