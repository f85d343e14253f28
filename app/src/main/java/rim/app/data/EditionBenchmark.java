package rim.app.data;

import java.nio.file.Files;
import java.sql.SQLException;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Results;
import rim.engine.methodology.RegionUnits;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Units;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.table.IndicatorTable;

/// The benchmark that made an edition's scores, with every stage at hand.
final class EditionBenchmark {

    /// Makes the scores again from the edition's methodology and indicators.
    static Results of(EditionDatabase database) throws SQLException {
        var methodology =
                CheckedJson.published(database.edition().methodologyFile(), Methodology.class);
        boolean isOfUnits = Files.exists(database.edition().unitsFile());
        var conditions = new Conditions().and("value IS NOT NULL");
        if (!isOfUnits) {
            var indicators = methodology.tree().all().filter(Node::isIndicator).map(Node::code);
            conditions.in(IndicatorTable.INDICATOR, indicators.toList());
        }
        var panel = isOfUnits ? units(database.edition()) : RegionUnits.panel(methodology);
        database.list(
                "SELECT indicator, region, year, value, flags, status FROM indicators"
                        + conditions.where(),
                conditions.values(),
                cells ->
                        panel.value(
                                cells.text(IndicatorTable.INDICATOR),
                                cells.text(IndicatorTable.REGION),
                                cells.integer(IndicatorTable.YEAR),
                                cells.number(IndicatorTable.VALUE),
                                RegionUnits.flags(
                                        cells.text(IndicatorTable.FLAGS),
                                        cells.text(IndicatorTable.STATUS))));
        return Benchmark.of(methodology, panel.build()).results();
    }

    private static Panel.Builder units(Edition edition) {
        var panel = new Panel.Builder();
        for (var each : Units.read(edition.unitsFile()).units()) {
            panel.unit(
                    new PanelUnit(
                            each.code(),
                            each.name(),
                            each.isScored(),
                            each.parent(),
                            each.country(),
                            each.groups()));
        }
        return panel;
    }

    private EditionBenchmark() {}
}
