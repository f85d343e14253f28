package rim.app.question.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rim.app.data.Conditions;
import rim.app.data.EditionDatabase;
import rim.app.data.Field;
import rim.app.data.KnownIndicators;
import rim.app.data.Listing;
import rim.app.data.NamedRegion;
import rim.app.data.NamedRegions;
import rim.app.data.TypedNames;
import rim.app.data.Unanswerable;
import rim.app.data.YearRange;
import rim.schemas.Counted;
import rim.schemas.table.IndicatorTable;

/// Values of indicators, chosen by indicator, region and year.
final class IndicatorValues {
    static final List<Field> FIELDS =
            List.of(
                    of(IndicatorTable.INDICATOR).key(),
                    of(IndicatorTable.REGION).key(),
                    of(IndicatorTable.YEAR).key(),
                    of(IndicatorTable.VALUE),
                    of(IndicatorTable.FLAGS),
                    of(IndicatorTable.STATUS),
                    of(IndicatorTable.UNIT),
                    of(IndicatorTable.MISSING),
                    of(IndicatorTable.CELLS),
                    of(IndicatorTable.CONVERSION),
                    of(IndicatorTable.SHARE).in("share"),
                    Field.text("corrected_by", "region that sent a corrected value; empty for none")
                            .optional(),
                    Field.text("corrected_on", "day on which it was accepted").optional(),
                    Field.text("corrected_because", "why it was corrected").optional());
    static final List<Field> FOR_PEOPLE =
            List.of(
                    Field.text("name", "name of the region, in Latin script"),
                    Field.text("correction", "that a region corrected the value, when and why"));
    private static final String COLUMNS =
            FIELDS.stream()
                    .map(f -> (f.name().startsWith("corrected_") ? "k." : "i.") + f.name())
                    .collect(Collectors.joining(", "));
    private static final String COLUMNS_FOR_PEOPLE =
            "i.indicator, i.region, r.name, i.year, i.value, i.unit, i.flags, i.status, i.missing,"
                    + " CASE WHEN k.corrected_by IS NULL THEN NULL ELSE 'corrected by the region, '"
                    + " || k.corrected_on || ', because ' || k.corrected_because END AS correction";
    private static final String FROM =
            " FROM indicators i LEFT JOIN regions r ON r.code = i.region"
                    + " LEFT JOIN corrected_values k ON k.indicator = i.indicator"
                    + " AND k.region = i.region AND k.year = i.year";

    private static Field of(String name) {
        return Field.of(IndicatorTable.TABLE.columns().get(IndicatorTable.TABLE.indexOf(name)));
    }

    private final EditionDatabase database;
    private final List<String> indicators;
    private final Conditions place;
    private final List<YearRange> years;

    private IndicatorValues(
            EditionDatabase database,
            List<String> indicators,
            Conditions place,
            List<YearRange> years) {
        this.database = database;
        this.indicators = indicators;
        this.place = place;
        this.years = years;
    }

    /// Finds out what is meant.
    ///
    /// @param indicators codes or titles; none means all
    /// @param regions codes, names, or beginnings of codes such as `SE*`; none means all
    /// @param countries codes of countries
    /// @throws Unanswerable naming near matches of what does not exist
    static IndicatorValues asked(
            EditionDatabase database,
            TypedNames indicators,
            TypedNames regions,
            TypedNames countries,
            List<YearRange> years)
            throws SQLException {
        return new IndicatorValues(
                database, codes(database, indicators), place(database, regions, countries), years);
    }

    private static List<String> codes(EditionDatabase database, TypedNames typed)
            throws SQLException {
        if (typed.isEmpty()) {
            return List.of();
        }
        var known = new KnownIndicators(database).codes();
        return known.apart(typed).stream().map(known::meant).toList();
    }

    private static Conditions place(
            EditionDatabase database, TypedNames regions, TypedNames countries)
            throws SQLException {
        var alternatives = new ArrayList<String>();
        var values = new ArrayList<String>();
        if (!regions.isEmpty() || !countries.isEmpty()) {
            var known = NamedRegions.of(database);
            for (var typed : known.apart(regions)) {
                boolean isPattern = typed.endsWith("*");
                alternatives.add(isPattern ? "starts_with(i.region, ?)" : "i.region = ?");
                values.add(
                        isPattern
                                ? known.beginning(typed.substring(0, typed.length() - 1))
                                : known.meant(typed, Set.of()).code());
            }
            for (var typed : known.countriesApart(countries)) {
                alternatives.add("r.country = ?");
                values.add(country(known, typed));
            }
        }
        return new Conditions().any(alternatives, values);
    }

    private static String country(NamedRegions known, String typed) {
        var code = known.country(typed);
        var countries =
                known.all().stream()
                        .map(NamedRegion::country)
                        .filter(c -> c != null)
                        .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (!countries.contains(code)) {
            throw new Unanswerable(
                    Unanswerable.Reason.UNKNOWN,
                    "Unknown country: '"
                            + typed
                            + "' (known: "
                            + String.join(", ", countries)
                            + ")");
        }
        return code;
    }

    /// The rows by indicator, region and year.
    Listing listing() {
        return selected(FIELDS, COLUMNS);
    }

    /// The rows as people read them.
    Listing forPeople() {
        return selected(List.of(), COLUMNS_FOR_PEOPLE);
    }

    private Listing selected(List<Field> fields, String columns) {
        var conditions = new Conditions().in("i.indicator", indicators);
        conditions.and(place);
        YearRange.addTo(conditions, "i.year", years);
        return Listing.of(
                database,
                fields,
                "SELECT "
                        + columns
                        + FROM
                        + conditions.where()
                        + " ORDER BY i.indicator, i.region, i.year",
                conditions.values());
    }

    /// What there is of the indicators and regions asked for, whatever the year; or of the
    /// indicators, whatever the region.
    String whatExists() throws SQLException {
        var here = new Conditions().in("i.indicator", indicators).and(place);
        var atPlace = spans(here);
        if (!atPlace.isEmpty()) {
            return "These regions have " + String.join("; ", atPlace) + ".";
        }
        var anywhere = spans(new Conditions().in("i.indicator", indicators));
        return anywhere.isEmpty()
                ? "The edition has no values of indicators."
                : "These regions have no values; there are " + String.join("; ", anywhere) + ".";
    }

    private List<String> spans(Conditions conditions) throws SQLException {
        return database.list(
                "SELECT i.indicator, count(DISTINCT i.region) AS regions, min(i.year) AS first,"
                        + " max(i.year) AS last"
                        + FROM
                        + conditions.where()
                        + " GROUP BY i.indicator ORDER BY i.indicator",
                conditions.values(),
                cells ->
                        cells.text(IndicatorTable.INDICATOR)
                                + " "
                                + cells.integer("first")
                                + " to "
                                + cells.integer("last")
                                + " ("
                                + Counted.of(cells.integer("regions"), "region", "regions")
                                + ")");
    }
}
