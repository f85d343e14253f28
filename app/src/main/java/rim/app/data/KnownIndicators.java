package rim.app.data;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.schemas.table.IndicatorTable;

/// The indicators of an edition.
public final class KnownIndicators {
    public static final List<Field> FIELDS =
            List.of(
                    Field.text("code", "code of the indicator").key(),
                    Field.text("title", "what it is called"),
                    Field.text("unit", "code of the unit, empty where none is known"),
                    Field.integer("regions", "how many regions have a value").in("regions"),
                    Field.integer("first_year", "first year with a value").optional().in("year"),
                    Field.integer("last_year", "last year with a value").optional().in("year"),
                    Field.text("source", "datasets that feed it"),
                    Field.text("description", "what it measures, empty where nobody says"),
                    Field.text("unit_name", "the unit in words"),
                    Field.text("group", "what it belongs to, in words; empty where nobody says"));

    /// A table for people has no room for descriptions, and says units in words.
    public static final List<String> FOR_PEOPLE =
            List.of("code", "title", "unit_name", "regions", "first_year", "last_year", "source");

    private static final String SQL =
            "SELECT indicator, max(unit) AS unit, count(DISTINCT region) FILTER (value IS NOT NULL)"
                    + " AS regions, min(year) FILTER (value IS NOT NULL) AS first,"
                    + " max(year) FILTER (value IS NOT NULL) AS last"
                    + " FROM indicators GROUP BY indicator ORDER BY indicator";

    private final EditionDatabase database;
    private final PublishedDocuments documents;

    public KnownIndicators(EditionDatabase database) {
        this.database = database;
        this.documents = database.documents();
    }

    /// Codes with titles.
    public NamedCodes codes() throws SQLException {
        var titles = new LinkedHashMap<String, String>();
        documents.indicators().forEach(code -> titles.put(code, documents.title(code)));
        database.list(
                        "SELECT DISTINCT indicator FROM indicators ORDER BY 1",
                        List.of(),
                        cells -> cells.text(IndicatorTable.INDICATOR))
                .forEach(code -> titles.putIfAbsent(code, code));
        return new NamedCodes("indicator", titles, "'rim indicators' lists them.");
    }

    /// All indicators with what there is of them, in the catalogue's order.
    public Listing listing() throws SQLException {
        return Listing.of(FIELDS, all());
    }

    private List<List<@Nullable Object>> all() throws SQLException {
        Map<String, List<@Nullable Object>> byCode = new LinkedHashMap<>();
        documents
                .indicators()
                .forEach(code -> byCode.put(code, row(code, documents.unit(code), 0, null, null)));
        database.list(
                        SQL,
                        List.of(),
                        cells ->
                                row(
                                        cells.text(IndicatorTable.INDICATOR),
                                        cells.text(IndicatorTable.UNIT),
                                        cells.integer("regions"),
                                        cells.integerOrNull("first"),
                                        cells.integerOrNull("last")))
                .forEach(row -> byCode.put(String.valueOf(row.getFirst()), row));
        return List.copyOf(byCode.values());
    }

    private List<@Nullable Object> row(
            String code,
            String unit,
            int regions,
            @Nullable Integer first,
            @Nullable Integer last) {
        return Arrays.asList(
                code,
                documents.title(code),
                unit,
                regions,
                first,
                last,
                documents.source(code),
                documents.description(code),
                documents.unitName(unit),
                documents.group(code));
    }
}
