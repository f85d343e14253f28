package rim.pipeline.score;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.ScoreDigests;
import rim.engine.benchmark.ScoreRows;
import rim.engine.methodology.RegionUnits;
import rim.engine.panel.Panel;
import rim.pipeline.edition.EarlierFiles;
import rim.pipeline.edition.TablePart;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ScoreTable;

/// The step from a benchmark to the table of scores.
///
/// A panel of a few hundred regions, years and indicators is small: it is brought to one place and
/// scored there, so that the result cannot depend on how it was spread. Rows are made as they are
/// written.
public final class Scores {

    /// The files of the table of scores, each by year, node and region.
    public static List<TablePart> of(Benchmark benchmark, EarlierFiles earlier) {
        var results = benchmark.results();
        var rows = new ScoreRows(results);
        return NodeFiles.of(benchmark)
                .parts(ScoreTable.TABLE, earlier, ScoreDigests.of(results), rows::of);
    }

    /// The values of the methodology's indicators.
    public static Panel panel(Dataset<Row> indicators, Methodology methodology) {
        var wanted = methodology.tree().all().filter(Node::isIndicator).map(Node::code).toList();
        var panel = RegionUnits.panel(methodology);
        var texts = new HashMap<String, String>();
        indicators
                .filter(col(IndicatorTable.INDICATOR).isInCollection(wanted))
                .filter(col(IndicatorTable.VALUE).isNotNull())
                .select(
                        IndicatorTable.INDICATOR,
                        IndicatorTable.REGION,
                        IndicatorTable.YEAR,
                        IndicatorTable.VALUE,
                        IndicatorTable.FLAGS,
                        IndicatorTable.STATUS)
                .toLocalIterator()
                .forEachRemaining(row ->
                        panel.value(
                                texts.computeIfAbsent(row.getString(0), text -> text),
                                texts.computeIfAbsent(row.getString(1), text -> text),
                                row.getInt(2),
                                row.getDouble(3),
                                texts.computeIfAbsent(
                                        RegionUnits.flags(row.getString(4), row.getString(5)),
                                        text -> text)));
        return panel.build();
    }

    private Scores() {}
}
