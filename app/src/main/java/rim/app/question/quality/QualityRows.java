package rim.app.question.quality;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.RecordListing;
import rim.schemas.edition.Quality;
import rim.schemas.table.CoverageTable;

/// The lists of an edition's quality, each as rows.
final class QualityRows {
    private static final List<Field> CHECKS =
            List.of(
                    Field.text("dataset", "code of the dataset").key(),
                    Field.text("check", "name of the check").key(),
                    Field.text("rule", "what must hold, in words"),
                    Field.text("weight", "what follows from a failure"),
                    Field.integer("looked", "how many things were looked at"),
                    Field.integer("failed", "how many of them fail"),
                    Field.text("note", "what else was found").optional());
    private static final List<Field> COVERAGE =
            List.of(
                    Field.text("indicator", "code of the indicator").key(),
                    Field.integer("year", "year of the values").key(),
                    Field.text("country", "code of the country, 'all' for all together").key(),
                    Field.integer("regions", "how many regions have a value"),
                    Field.integer("out_of", "how many regions there are"));
    private static final List<Field> FILES =
            List.of(Field.text("file", "path inside the sources folder").key());

    /// Which list.
    enum Listed {
        CHECKS,
        COVERAGE,
        REGIONS,
        REFUSED,
        UNDESCRIBED,
        SOURCES,
        CELLS,
        SURPRISES
    }

    private static final Set<String> REGION = Set.of("region", "nuts");
    private static final Set<String> PLACE = Set.of("file", "row", "col");
    private static final Set<String> DATASET = Set.of("dataset");
    private static final Set<String> VALUE = Set.of("indicator", "region", "year");

    /// The columns of each list by its name.
    static final Map<String, List<Field>> FIELDS = fields();

    private static Map<String, List<Field>> fields() {
        var fields = new LinkedHashMap<String, List<Field>>();
        fields.put("checks", CHECKS);
        fields.put("coverage", COVERAGE);
        fields.put("regions", RecordListing.fields(Quality.ChangedRegion.class, REGION));
        fields.put("refused", RecordListing.fields(Quality.Refused.class, PLACE));
        fields.put("undescribed", FILES);
        fields.put("sources", RecordListing.fields(Quality.SourceTitle.class, DATASET));
        fields.put("cells", RecordListing.fields(Quality.DatasetChange.class, DATASET));
        fields.put("surprises", RecordListing.fields(Quality.Surprise.class, VALUE));
        return fields;
    }

    private final EditionDatabase database;
    private final Quality quality;

    QualityRows(EditionDatabase database, Quality quality) {
        this.database = database;
        this.quality = quality;
    }

    Listing of(Listed list) throws SQLException {
        var comparison = quality.comparison();
        return switch (list) {
            case CHECKS -> Listing.of(CHECKS, checks());
            case COVERAGE -> Listing.of(COVERAGE, coverage());
            case REGIONS ->
                    RecordListing.of(Quality.ChangedRegion.class, quality.regions(), REGION);
            case REFUSED -> RecordListing.of(Quality.Refused.class, quality.refused(), PLACE);
            case UNDESCRIBED ->
                    Listing.of(
                            FILES,
                            database.edition().manifest().ignored().stream()
                                    .map(List::<@Nullable Object>of)
                                    .toList());
            case SOURCES ->
                    RecordListing.of(Quality.SourceTitle.class, quality.sources(), DATASET);
            case CELLS ->
                    RecordListing.of(
                            Quality.DatasetChange.class,
                            comparison == null ? List.of() : comparison.datasets(),
                            DATASET);
            case SURPRISES ->
                    RecordListing.of(
                            Quality.Surprise.class,
                            comparison == null ? List.of() : comparison.surprises(),
                            VALUE);
        };
    }

    /// From the table, which has all of them; an edition of an earlier release has none, and all in
    /// its document.
    private List<List<@Nullable Object>> checks() throws SQLException {
        var all =
                database.list(
                        "SELECT dataset, name, rule, weight, looked, failed, note FROM checks"
                                + " ORDER BY failed = 0, weight <> 'stop', dataset, name, rule",
                        List.of(),
                        c ->
                                Arrays.<@Nullable Object>asList(
                                        c.text("dataset"),
                                        c.text("name"),
                                        c.text("rule"),
                                        c.text("weight"),
                                        c.whole("looked"),
                                        c.whole("failed"),
                                        c.textOrNull("note")));
        if (!all.isEmpty()) {
            return all;
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var c : quality.checks()) {
            rows.add(
                    Arrays.asList(
                            c.dataset(),
                            c.check(),
                            c.rule(),
                            c.weight().name().toLowerCase(Locale.ROOT),
                            c.looked(),
                            c.failed(),
                            c.note()));
        }
        return rows;
    }

    private List<List<@Nullable Object>> coverage() throws SQLException {
        var all =
                database.list(
                        "SELECT indicator, year, country, regions, out_of FROM coverage"
                                + " ORDER BY indicator, year, country <> 'all', country",
                        List.of(),
                        c ->
                                List.<@Nullable Object>of(
                                        c.text("indicator"),
                                        c.integer("year"),
                                        c.text("country"),
                                        c.whole("regions"),
                                        c.whole("out_of")));
        if (!all.isEmpty()) {
            return all;
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var c : quality.coverage()) {
            rows.add(
                    List.of(
                            c.indicator(),
                            c.year(),
                            Objects.requireNonNullElse(c.country(), CoverageTable.ALL),
                            c.regions(),
                            c.of()));
        }
        return rows;
    }
}
