package rim.app.data;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rim.engine.difference.EditionScores;
import rim.engine.difference.EditionSide;
import rim.engine.difference.EditionSide.Place;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.table.IndicatorTable;

/// Reads what two editions are made of, so that the causes of their differences can be found.
public final class EditionSides {
    /// Where the files lie that regions sent in, among the sources.
    private static final String CONTRIBUTIONS = "contributions/";

    private final EditionDatabase before;
    private final EditionDatabase after;
    private final Methodology earlier;
    private final Methodology later;
    private final Map<String, PanelUnit> units = new LinkedHashMap<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private final Map<String, Map<Place, String>> cells = new HashMap<>();

    /// @throws rim.schemas.RimException where a methodology is of a version that cannot be read
    public EditionSides(EditionDatabase before, EditionDatabase after) {
        this.before = before;
        this.after = after;
        this.earlier = methodology(before);
        this.later = methodology(after);
        EditionBenchmark.units(before, earlier).forEach(u -> units.put(u.code(), u));
        EditionBenchmark.units(after, later).forEach(u -> units.putIfAbsent(u.code(), u));
        addVariables(earlier);
        addVariables(later);
    }

    private static Methodology methodology(EditionDatabase database) {
        return CheckedJson.published(database.edition().methodologyFile(), Methodology.class);
    }

    private void addVariables(Methodology methodology) {
        variables.addAll(methodology.denominators());
        methodology.tree().all().filter(Node::isIndicator).map(Node::code).forEach(variables::add);
    }

    /// The earlier edition.
    ///
    /// @param nodes whose scores are wanted
    public EditionSide before(Collection<String> nodes) throws SQLException {
        return side(before, earlier, nodes);
    }

    /// The later edition.
    public EditionSide after(Collection<String> nodes) throws SQLException {
        return side(after, later, nodes);
    }

    private EditionSide side(
            EditionDatabase database, Methodology methodology, Collection<String> nodes)
            throws SQLException {
        var panel = new Panel.Builder();
        units.values().forEach(panel::unit);
        variables.forEach(panel::variable);
        EditionBenchmark.read(
                database, new Conditions().in(IndicatorTable.INDICATOR, variables), panel);
        return new EditionSide(
                methodology,
                EditionBenchmark.units(database, methodology),
                panel.build(),
                contributed(database),
                conversions(database),
                published(database, methodology, nodes));
    }

    private static Set<Place> contributed(EditionDatabase database) throws SQLException {
        return new HashSet<>(
                database.list(
                        "SELECT indicator, region, year FROM indicators WHERE value IS NOT NULL"
                                + " AND (starts_with(cells, ?) OR contains(cells, ?))",
                        List.of(CONTRIBUTIONS, " " + CONTRIBUTIONS),
                        EditionSides::place));
    }

    private Map<Place, String> conversions(EditionDatabase database) throws SQLException {
        var conversions = new HashMap<Place, String>();
        if (!Objects.equals(earlier.nuts(), later.nuts())) {
            database.list(
                    "SELECT indicator, region, year, conversion FROM indicators"
                            + " WHERE conversion IS NOT NULL",
                    List.of(),
                    row -> conversions.put(place(row), row.text(IndicatorTable.CONVERSION)));
        }
        return conversions;
    }

    private static Place place(Cells row) throws SQLException {
        return new Place(
                row.text(IndicatorTable.INDICATOR),
                row.text(IndicatorTable.REGION),
                row.integer(IndicatorTable.YEAR));
    }

    private EditionScores published(
            EditionDatabase database, Methodology methodology, Collection<String> nodes)
            throws SQLException {
        var years =
                database.list(
                                "SELECT coalesce(min(year), 0) AS first, coalesce(max(year), 0) AS last"
                                        + " FROM scores WHERE score IS NOT NULL",
                                List.of(),
                                row -> new int[] {row.integer("first"), row.integer("last")})
                        .getFirst();
        var groups = methodology.groups().stream().map(Methodology.Group::code).toList();
        var regions =
                database.list(
                        "SELECT DISTINCT region FROM scores ORDER BY 1",
                        List.of(),
                        row -> row.text("region"));
        var scores = new EditionScores(List.copyOf(units.values()), years[0], years[1]);
        for (var node : nodes) {
            database.each(
                    "SELECT n, year, score, rank, performance_group FROM scores JOIN (SELECT region,"
                            + " row_number() OVER (ORDER BY region) - 1 AS n"
                            + " FROM (SELECT DISTINCT region FROM scores)) USING (region)"
                            + " WHERE node = ? AND score IS NOT NULL",
                    List.of(node),
                    row -> {
                        var group = row.getString(5);
                        scores.add(
                                node,
                                regions.get(row.getInt(1)),
                                row.getInt(2),
                                row.getDouble(3),
                                row.getInt(4),
                                group == null ? -1 : groups.indexOf(group));
                    });
        }
        return scores;
    }

    /// The source cells of a value, as `file#row:column` separated by spaces: those of the later
    /// edition, or where the value is gone those of the earlier one; empty for none.
    public String cells(Place value) throws SQLException {
        var known = cells.get(value.variable());
        if (known == null) {
            known = new HashMap<>();
            addCells(before, value.variable(), known);
            addCells(after, value.variable(), known);
            cells.put(value.variable(), known);
        }
        return known.getOrDefault(value, "");
    }

    /// Tables are sorted by indicator, so that its rows are read at once as fast as one of them.
    private static void addCells(
            EditionDatabase database, String indicator, Map<Place, String> known)
            throws SQLException {
        database.list(
                "SELECT indicator, region, year, cells FROM indicators"
                        + " WHERE indicator = ? AND value IS NOT NULL",
                List.of(indicator),
                row -> known.put(place(row), row.text(IndicatorTable.CELLS)));
    }
}
