package rim.app.data;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
    private static final List<String> MARKS = List.of(IndicatorTable.FLAGS, IndicatorTable.STATUS);

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
    /// for numbers in the place of texts. It is given the texts that there are, in their order:
    /// finding and sorting them takes it longer than reading the values.
    ///
    /// @param wanted of the indicators
    static void read(EditionDatabase database, Conditions wanted, Panel.Builder panel)
            throws SQLException {
        var indicators = distinct(database, List.of(IndicatorTable.INDICATOR), wanted);
        var regions = distinct(database, List.of(IndicatorTable.REGION), new Conditions());
        var marks = distinct(database, MARKS, new Conditions());
        if (marks.isEmpty()) {
            return;
        }
        var flags = marks.stream().map(m -> RegionUnits.flags(m.getFirst(), m.getLast())).toList();
        boolean isPlain = flags.stream().allMatch(String::isEmpty);
        database.each(
                "SELECT i.n, r.n, year, value, "
                        + (isPlain ? "0" : "f.n")
                        + " FROM indicators"
                        + numbered("i", List.of(IndicatorTable.INDICATOR), indicators)
                        + numbered("r", List.of(IndicatorTable.REGION), regions)
                        + (isPlain ? "" : numbered("f", MARKS, marks))
                        + " WHERE value IS NOT NULL",
                List.of(),
                row ->
                        panel.value(
                                indicators.get(row.getInt(1)).getFirst(),
                                regions.get(row.getInt(2)).getFirst(),
                                row.getInt(3),
                                row.getDouble(4),
                                flags.get(row.getInt(5))));
    }

    private static List<List<String>> distinct(
            EditionDatabase database, List<String> columns, Conditions wanted) throws SQLException {
        var names = String.join(", ", columns);
        return database.list(
                "SELECT DISTINCT "
                        + names
                        + " FROM indicators"
                        + wanted.where()
                        + " ORDER BY "
                        + names,
                wanted.values(),
                row -> {
                    var texts = new ArrayList<String>();
                    for (var column : columns) {
                        texts.add(row.text(column));
                    }
                    return texts;
                });
    }

    /// Numbers what {@link #distinct} found, from 0; rows of others are left out.
    private static String numbered(String as, List<String> columns, List<List<String>> texts) {
        var lists = new ArrayList<String>();
        for (int c = 0; c < columns.size(); c++) {
            int place = c;
            lists.add(
                    texts.stream()
                            .map(each -> TableSelection.literal(each.get(place)))
                            .collect(
                                    Collectors.joining(
                                            ", ",
                                            "unnest(CAST([",
                                            "] AS VARCHAR[])) AS " + columns.get(c))));
        }
        return " JOIN (SELECT "
                + String.join(", ", lists)
                + ", unnest(range("
                + texts.size()
                + ")) AS n) "
                + as
                + " USING ("
                + String.join(", ", columns)
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
