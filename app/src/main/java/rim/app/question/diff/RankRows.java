package rim.app.question.diff;

import java.util.ArrayList;
import java.util.List;
import rim.app.print.RecordRows;
import rim.app.print.Rows;
import rim.engine.difference.RankChange;

/// Changed ranks as people read them.
public final class RankRows {
    private static final List<String> COLUMNS =
            List.of(
                    "region",
                    "rank_before",
                    "rank_after",
                    "places",
                    "score_before",
                    "score_after",
                    "likely_before",
                    "likely_after");
    private static final List<String> CAUSES = List.of("revised", "data", "method");

    /// The first of them.
    ///
    /// @param most how many
    /// @param hasParts whether each has its parts from revised and new data and from the method
    public static Rows first(List<RankChange> ranks, int most, boolean hasParts) {
        var columns = new ArrayList<>(COLUMNS);
        if (hasParts) {
            columns.addAll(CAUSES);
        }
        columns.add("cause");
        return RecordRows.of(
                RankChange.class, ranks.subList(0, Math.min(most, ranks.size())), columns);
    }

    private RankRows() {}
}
