package rim.engine.uncertainty;

/// How much memory the counts of a thread may take, and so how many years are counted at once.
///
/// Where only weights vary, making a draw again for other years takes no more than these years
/// take; where values vary, all of it has to be made again, so that memory is spent rather.
///
/// @param bytes about
/// @param bytesWhereValuesVary the same
record CountingRoom(long bytes, long bytesWhereValuesVary) {
    private static final long LEAST = 64L << 20;
    private static final int SHARE_OF_MEMORY = 8;

    /// Of the counts of a unit's scores, or of their changes: bins, bounds and sums.
    private static final int OF_SCORES = 600;

    static CountingRoom ofThisMachine() {
        long share = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
        return new CountingRoom(LEAST, Math.max(LEAST, share));
    }

    /// @param variesData whether values vary from draw to draw
    /// @param nodes that are counted
    /// @param units of each
    /// @param kept draws that are kept as they are; 0 for none
    /// @return at least 1
    int years(boolean variesData, int nodes, int units, int kept) {
        long ofScores = 2L * (kept > 0 ? 8L * kept : OF_SCORES);
        // ranks of a unit spread over a quarter of all, each counted by four bytes
        long ofYear = (long) nodes * units * (ofScores + units) + ComparedPairs.bytes(units);
        long room = variesData ? bytesWhereValuesVary : bytes;
        return Math.clamp(room / Math.max(1, ofYear), 1, Integer.MAX_VALUE);
    }
}
