package rim.app.data;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
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
    private static final String INDICATOR = IndicatorTable.INDICATOR;
    private static final String REGION = IndicatorTable.REGION;
    private static final String MARKS = IndicatorTable.FLAGS + ", " + IndicatorTable.STATUS;

    /// Makes the scores again from the edition's methodology and indicators.
    static Results of(EditionDatabase database) throws SQLException {
        var methodology =
                CheckedJson.published(database.edition().methodologyFile(), Methodology.class);
        boolean isOfUnits = Files.exists(database.edition().unitsFile());
        var panel = isOfUnits ? units(database.edition()) : RegionUnits.panel(methodology);
        var wanted = new Conditions();
        if (!isOfUnits) {
            var indicators = methodology.tree().all().filter(Node::isIndicator).map(Node::code);
            wanted.in(IndicatorTable.INDICATOR, indicators.toList());
        }
        read(database, wanted, panel);
        return Benchmark.of(methodology, panel.build()).results();
    }

    /// What an edition scores, and what stands beside.
    static List<PanelUnit> units(EditionDatabase database, Methodology methodology) {
        var panel =
                Files.exists(database.edition().unitsFile())
                        ? units(database.edition())
                        : RegionUnits.panel(methodology);
        return panel.build().units();
    }

    /// Reads all values. At the size of Europe there are a million, so that the database is asked
    /// for numbers in the place of texts.
    ///
    /// @param wanted of the indicators
    static void read(EditionDatabase database, Conditions wanted, Panel.Builder panel)
            throws SQLException {
        var indicators =
                database.list(
                        distinct(INDICATOR, wanted),
                        wanted.values(),
                        row -> row.text(IndicatorTable.INDICATOR));
        var all = new Conditions();
        var regions =
                database.list(
                        distinct(REGION, all), List.of(), row -> row.text(IndicatorTable.REGION));
        var flags =
                database.list(
                        distinct(MARKS, all),
                        List.of(),
                        row ->
                                RegionUnits.flags(
                                        row.text(IndicatorTable.FLAGS),
                                        row.text(IndicatorTable.STATUS)));
        boolean isPlain = flags.stream().allMatch(String::isEmpty);
        database.each(
                "SELECT i.n, r.n, year, value, "
                        + (isPlain ? "0" : "f.n")
                        + " FROM indicators"
                        + numbered(INDICATOR, "i", wanted)
                        + numbered(REGION, "r", all)
                        + (isPlain ? "" : numbered(MARKS, "f", all))
                        + " WHERE value IS NOT NULL",
                wanted.values(),
                row ->
                        panel.value(
                                indicators.get(row.getInt(1)),
                                regions.get(row.getInt(2)),
                                row.getInt(3),
                                row.getDouble(4),
                                flags.get(row.getInt(5))));
    }

    private static String distinct(String columns, Conditions wanted) {
        return "SELECT DISTINCT "
                + columns
                + " FROM indicators"
                + wanted.where()
                + " ORDER BY "
                + columns;
    }

    /// Numbers what {@link #distinct} gives, from 0; rows of others are left out.
    private static String numbered(String columns, String as, Conditions wanted) {
        return " JOIN (SELECT "
                + columns
                + ", row_number() OVER (ORDER BY "
                + columns
                + ") - 1 AS n FROM ("
                + distinct(columns, wanted)
                + ")) "
                + as
                + " USING ("
                + columns
                + ")";
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
