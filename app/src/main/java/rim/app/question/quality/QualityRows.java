package rim.app.question.quality;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
import rim.pipeline.quality.CheckTexts;
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
    private final CheckTexts texts;

    /// @param quality its document
    /// @param texts the language of what checks and refusals say
    QualityRows(EditionDatabase database, Quality quality, CheckTexts texts) {
        this.database = database;
        this.quality = quality;
        this.texts = texts;
    }

    Listing of(Listed list) throws SQLException {
        return switch (list) {
            case CHECKS -> Listing.of(CHECKS, checks());
            case COVERAGE -> Listing.of(COVERAGE, coverage());
            case REGIONS -> RecordListing.of(Quality.ChangedRegion.class, regions(), REGION);
            case REFUSED -> RecordListing.of(Quality.Refused.class, refused(), PLACE);
            case UNDESCRIBED ->
                    Listing.of(
                            FILES,
                            database.edition().manifest().ignored().stream()
                                    .map(List::<@Nullable Object>of)
                                    .toList());
            case SOURCES -> RecordListing.of(Quality.SourceTitle.class, sources(), DATASET);
            case CELLS -> RecordListing.of(Quality.DatasetChange.class, cells(), DATASET);
            case SURPRISES -> RecordListing.of(Quality.Surprise.class, surprises(), VALUE);
        };
    }

    private List<Quality.ChangedRegion> regions() throws SQLException {
        var all =
                database.list(
                        "SELECT region, name, nuts, fate, other, cells FROM region_changes ORDER BY"
                                + " fate <> 'lost', fate <> 'converted', region, nuts",
                        List.of(),
                        c ->
                                new Quality.ChangedRegion(
                                        c.text("region"),
                                        c.text("name"),
                                        c.integerOrNull("nuts"),
                                        c.text("fate"),
                                        c.text("other"),
                                        c.whole("cells")));
        return all.isEmpty() ? quality.regions() : all;
    }

    /// All that was refused; the document has the rows above and below some of them.
    private List<Quality.Refused> refused() throws SQLException {
        var around = new HashMap<List<Object>, Quality.Refused>();
        quality.refused().forEach(r -> around.put(place(r.file(), r.row(), r.col()), r));
        return database.list(
                "SELECT dataset, file, \"row\", col, cells, reason, detail, text FROM quarantine"
                        + " ORDER BY file, \"row\", col, reason",
                List.of(),
                c -> {
                    var known = around.get(place(c.text("file"), c.whole("row"), c.integer("col")));
                    return new Quality.Refused(
                            c.text("dataset"),
                            c.text("file"),
                            c.whole("row"),
                            c.integer("col"),
                            c.whole("cells"),
                            c.text("reason"),
                            texts.said(c.text("detail")),
                            c.text("text"),
                            known == null ? null : known.above(),
                            known == null ? null : known.below());
                });
    }

    private static List<Object> place(String file, long row, int col) {
        return List.of(file, row, col);
    }

    private List<Quality.SourceTitle> sources() {
        var all = database.documents().sources();
        return all.isEmpty() ? quality.sources() : all;
    }

    private List<Quality.DatasetChange> cells() throws SQLException {
        var all =
                database.list(
                        "SELECT dataset, added, revised, gone FROM cell_changes"
                                + " ORDER BY added + revised + gone DESC, dataset",
                        List.of(),
                        c ->
                                new Quality.DatasetChange(
                                        c.text("dataset"),
                                        c.whole("added"),
                                        c.whole("revised"),
                                        c.whole("gone")));
        var comparison = quality.comparison();
        return all.isEmpty() && comparison != null ? comparison.datasets() : all;
    }

    private List<Quality.Surprise> surprises() throws SQLException {
        var all =
                database.list(
                        "SELECT indicator, region, year, kind, value, from_value, step FROM"
                                + " surprises ORDER BY abs(value - from_value) / step DESC,"
                                + " indicator, region, year",
                        List.of(),
                        c ->
                                new Quality.Surprise(
                                        c.text("indicator"),
                                        c.text("region"),
                                        c.integer("year"),
                                        c.text("kind"),
                                        c.number("value"),
                                        c.number("from_value"),
                                        c.number("step")));
        var comparison = quality.comparison();
        return all.isEmpty() && comparison != null ? comparison.surprises() : all;
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
                                        texts.said(c.text("rule")),
                                        c.text("weight"),
                                        c.whole("looked"),
                                        c.whole("failed"),
                                        texts.saidOrNull(c.textOrNull("note"))));
        if (!all.isEmpty()) {
            return all;
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var c : quality.checks()) {
            rows.add(
                    Arrays.asList(
                            c.dataset(),
                            c.check(),
                            texts.said(c.rule()),
                            c.weight().name().toLowerCase(Locale.ROOT),
                            c.looked(),
                            c.failed(),
                            texts.saidOrNull(c.note())));
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
