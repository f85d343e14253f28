package rim.pipeline.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rim.schemas.dataset.Check;
import rim.schemas.edition.Quality.Result;
import rim.schemas.methodology.Methodology;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.ScoreTable;

/// What is told of scores before they are published: which are ties, and whether they lie in the
/// midst of what the methodology varies.
///
/// @param scores the table as it was written
/// @param certainty the table as it was written, empty where nothing is said to be uncertain
public record ScoreChecks(
        Methodology methodology, Dataset<Row> scores, Optional<Dataset<Row>> certainty) {
    private static final int EXAMPLES = 10;

    public List<Result> results() {
        var results = new ArrayList<Result>();
        results.add(ties());
        certainty.ifPresent(sure -> results.add(centred(sure)));
        return results;
    }

    /// Of the composite index; ties fail nothing.
    private Result ties() {
        var ranked =
                scores.where(col(ScoreTable.NODE).equalTo(methodology.tree().code()))
                        .where(col(ScoreTable.RANK).isNotNull());
        var ties =
                ranked.groupBy(ScoreTable.YEAR, ScoreTable.RANK)
                        .agg(sort_array(collect_list(ScoreTable.REGION)).as("regions"))
                        .where("size(regions) > 1")
                        .orderBy(col(ScoreTable.YEAR).desc(), col(ScoreTable.RANK))
                        .collectAsList();
        return new Result(
                methodology.name(),
                "ties",
                "scores that count as equal share a rank",
                Check.Weight.WARN,
                ranked.count(),
                0,
                ties.isEmpty() ? null : ties.size() + " ranks of the index are shared",
                ties.stream()
                        .limit(EXAMPLES)
                        .map(row ->
                                row.getInt(0)
                                        + ", rank "
                                        + row.getInt(1)
                                        + ": "
                                        + String.join(", ", row.<String>getList(2)))
                        .toList());
    }

    /// By node: no more published scores lie outside their interval than the interval leaves out.
    private Result centred(Dataset<Row> sure) {
        double level = methodology.uncertainty() == null ? 0.9 : methodology.uncertainty().level();
        var outside =
                col(ScoreTable.SCORE)
                        .lt(col(CertaintyTable.SCORE_LOW))
                        .or(col(ScoreTable.SCORE).gt(col(CertaintyTable.SCORE_HIGH)));
        var nodes =
                scores.join(
                                sure.select(
                                        CertaintyTable.NODE,
                                        CertaintyTable.REGION,
                                        CertaintyTable.YEAR,
                                        CertaintyTable.SCORE_LOW,
                                        CertaintyTable.SCORE_HIGH),
                                new String[] {ScoreTable.NODE, ScoreTable.REGION, ScoreTable.YEAR})
                        .where(col(ScoreTable.SCORE).isNotNull())
                        .groupBy(ScoreTable.NODE)
                        .agg(
                                count(lit(1)).as("scores"),
                                sum(when(outside, 1).otherwise(0)).as("outside"))
                        .orderBy(ScoreTable.NODE)
                        .collectAsList();
        var off =
                nodes.stream()
                        .filter(row -> row.getLong(2) > (1 - level) * row.getLong(1))
                        .toList();
        return new Result(
                methodology.name(),
                "centred",
                "published scores lie within what is varied; no more lie outside than their"
                        + " intervals leave out",
                Check.Weight.WARN,
                nodes.size(),
                off.size(),
                off.isEmpty()
                        ? null
                        : "what is published of these nodes stands at the edge of what is varied:"
                                + " list choices to the other side too"
                                + " [/uncertainty/alternatives]",
                off.stream()
                        .limit(EXAMPLES)
                        .map(row ->
                                row.getString(0)
                                        + ": "
                                        + row.getLong(2)
                                        + " of "
                                        + row.getLong(1)
                                        + " outside")
                        .toList());
    }
}
