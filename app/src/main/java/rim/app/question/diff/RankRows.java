package rim.app.question.diff;

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
                    "likely_after",
                    "cause");

    /// The first of them.
    ///
    /// @param most how many
    public static Rows first(List<RankChange> ranks, int most) {
        return RecordRows.of(
                RankChange.class, ranks.subList(0, Math.min(most, ranks.size())), COLUMNS);
    }

    private RankRows() {}
}
