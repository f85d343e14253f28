package rim.pipeline.score;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rim.pipeline.edition.SparkSchemas;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ScoreTable;

/// The step from the table of indicators to the table of scores.
///
/// A panel of a few hundred regions, years and indicators is small: it is brought to one place and
/// scored there, so that the result cannot depend on how it was spread.
public final class Scores {

    /// The rows of the table of scores.
    public static Dataset<Row> of(Dataset<Row> indicators, Methodology methodology) {
        var scores =
                Scoring.of(
                        methodology, ScoredRegions.of(methodology), panel(indicators, methodology));
        return indicators
                .sparkSession()
                .createDataFrame(rows(scores), SparkSchemas.of(ScoreTable.TABLE));
    }

    private static IndicatorPanel panel(Dataset<Row> indicators, Methodology methodology) {
        var wanted = methodology.tree().all().filter(Node::isIndicator).map(Node::code).toList();
        var panel = new IndicatorPanel();
        indicators
                .filter(col(IndicatorTable.INDICATOR).isInCollection(wanted))
                .filter(col(IndicatorTable.VALUE).isNotNull())
                .select(
                        IndicatorTable.INDICATOR,
                        IndicatorTable.REGION,
                        IndicatorTable.YEAR,
                        IndicatorTable.VALUE)
                .collectAsList()
                .forEach(row ->
                        panel.put(
                                row.getString(0),
                                row.getString(1),
                                row.getInt(2),
                                row.getDouble(3)));
        return panel;
    }

    private static List<Row> rows(List<NodeScore> scores) {
        return scores.stream()
                .map(s ->
                        RowFactory.create(
                                s.node(),
                                s.region(),
                                s.year(),
                                s.value(),
                                s.valueYear(),
                                s.treated(),
                                s.score(),
                                s.relative(),
                                s.rank(),
                                s.performanceGroup(),
                                s.coverage(),
                                s.missing()))
                .toList();
    }

    private Scores() {}
}
