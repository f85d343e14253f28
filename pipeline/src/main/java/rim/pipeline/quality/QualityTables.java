package rim.pipeline.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import rim.pipeline.edition.OrderedRows;
import rim.schemas.dataset.Check;
import rim.schemas.edition.Quality.ChangedRegion;
import rim.schemas.edition.Quality.Comparison;
import rim.schemas.edition.Quality.Coverage;
import rim.schemas.edition.Quality.DatasetChange;
import rim.schemas.edition.Quality.Result;
import rim.schemas.edition.Quality.Surprise;
import rim.schemas.table.CellChangeTable;
import rim.schemas.table.CheckTable;
import rim.schemas.table.CoverageTable;
import rim.schemas.table.RegionChangeTable;
import rim.schemas.table.SurpriseTable;
import rim.schemas.table.Table;

/// All that was checked and compared as rows of tables; the page has the first of them.
public final class QualityTables {

    /// Rows of the table of checks.
    public static OrderedRows checks(List<Result> checks) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Result r : checks) {
            rows.add(
                    Arrays.asList(
                            r.dataset(),
                            r.check(),
                            r.rule(),
                            r.weight().name().toLowerCase(Locale.ROOT),
                            r.looked(),
                            r.failed(),
                            r.note(),
                            r.examples().isEmpty() ? null : String.join("\n", r.examples())));
        }
        rows.sort(OrderedRows.order(CheckTable.TABLE));
        return rows::stream;
    }

    /// Rows of the table of coverage.
    public static OrderedRows coverage(List<Coverage> coverage) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Coverage c : coverage) {
            rows.add(
                    Arrays.asList(
                            c.indicator(),
                            c.year(),
                            Objects.requireNonNullElse(c.country(), CoverageTable.ALL),
                            c.regions(),
                            c.of()));
        }
        rows.sort(OrderedRows.order(CoverageTable.TABLE));
        return rows::stream;
    }

    /// Rows of the table of regions that changed.
    public static OrderedRows regions(List<ChangedRegion> regions) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (ChangedRegion r : regions) {
            rows.add(Arrays.asList(r.region(), r.name(), r.nuts(), r.fate(), r.other(), r.cells()));
        }
        rows.sort(OrderedRows.order(RegionChangeTable.TABLE));
        return rows::stream;
    }

    /// Rows of the tables of what differs from the edition before, by table.
    public static Map<Table, OrderedRows> differences(Comparison comparison) {
        var cells = new ArrayList<List<@Nullable Object>>();
        for (DatasetChange c : comparison.datasets()) {
            cells.add(Arrays.asList(c.dataset(), c.added(), c.revised(), c.gone()));
        }
        cells.sort(OrderedRows.order(CellChangeTable.TABLE));
        var surprises = new ArrayList<List<@Nullable Object>>();
        for (Surprise s : comparison.surprises()) {
            surprises.add(
                    Arrays.asList(
                            s.indicator(),
                            s.region(),
                            s.year(),
                            s.kind(),
                            s.value(),
                            s.from(),
                            s.step()));
        }
        surprises.sort(OrderedRows.order(SurpriseTable.TABLE));
        var tables = new LinkedHashMap<Table, OrderedRows>();
        tables.put(CellChangeTable.TABLE, cells::stream);
        tables.put(SurpriseTable.TABLE, surprises::stream);
        return tables;
    }

    /// The checks of some datasets as a table has them, by dataset; which of several datasets was
    /// preferred is no check of one.
    public static SortedMap<String, List<Result>> checksOf(
            Collection<String> datasets, Dataset<Row> table) {
        var checks = new TreeMap<String, List<Result>>();
        datasets.forEach(dataset -> checks.put(dataset, new ArrayList<>()));
        for (Row row : table.collectAsList()) {
            var of = checks.get(row.<String>getAs(CheckTable.DATASET));
            var name = row.<String>getAs(CheckTable.NAME);
            if (of != null && !name.equals(QualityReview.PREFERENCE)) {
                @Nullable String examples = row.getAs(CheckTable.EXAMPLES);
                of.add(
                        new Result(
                                row.getAs(CheckTable.DATASET),
                                name,
                                row.getAs(CheckTable.RULE),
                                Check.Weight.valueOf(
                                        row.<String>getAs(CheckTable.WEIGHT)
                                                .toUpperCase(Locale.ROOT)),
                                row.<Long>getAs(CheckTable.LOOKED),
                                row.<Long>getAs(CheckTable.FAILED),
                                row.getAs(CheckTable.NOTE),
                                examples == null ? List.of() : List.of(examples.split("\n"))));
            }
        }
        return checks;
    }

    private QualityTables() {}
}
