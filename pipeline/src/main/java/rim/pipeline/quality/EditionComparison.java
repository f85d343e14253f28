package rim.pipeline.quality;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rim.pipeline.edition.DifferentFiles;
import rim.pipeline.edition.TableFiles;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Quality.Comparison;
import rim.schemas.edition.Quality.CoverageChange;
import rim.schemas.edition.Quality.DatasetChange;
import rim.schemas.edition.Quality.Surprise;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ObservationTable;

/// How the data of a draft differ from those of the edition in force.
public final class EditionComparison {
    private static final int MOST_SURPRISES = 2_000;
    private static final String SIDE = "is_now";
    private static final String THEN = "then";
    private static final String SAID = "said";
    private static final String BEFORE = "before";
    private static final String STEP = "step";
    private static final String STEPS = "steps";
    private static final String FROM = "from_value";
    private static final String KIND = "kind";
    private static final String RATIO = "ratio";

    /// The columns that tell cells apart.
    private static final String[] CELL = {
        ObservationTable.DATASET,
        ObservationTable.SERIES,
        ObservationTable.REGION,
        ObservationTable.YEAR
    };

    /// An edition's tables.
    record Data(Dataset<Row> observations, Dataset<Row> indicators) {}

    /// Compares; empty where the earlier edition lacks a table that is needed.
    ///
    /// @param before the edition in force
    public static Optional<Comparison> between(SparkSession spark, Edition before, Edition now) {
        if (!Files.isDirectory(before.folderOf(ObservationTable.TABLE))
                || !Files.isDirectory(before.folderOf(IndicatorTable.TABLE))) {
            return Optional.empty();
        }
        var was = new TableFiles(spark, before);
        var is = new TableFiles(spark, now);
        var observations = DifferentFiles.of(ObservationTable.TABLE, was, is);
        var indicators = DifferentFiles.of(IndicatorTable.TABLE, was, is);
        return Optional.of(
                between(
                        before.name().toString(),
                        new Data(
                                was.read(ObservationTable.TABLE, observations.before()),
                                was.read(IndicatorTable.TABLE, indicators.before())),
                        new Data(
                                is.read(ObservationTable.TABLE, observations.now()),
                                is.read(IndicatorTable.TABLE, indicators.now()))));
    }

    /// Compares.
    ///
    /// @param name of the edition in force
    static Comparison between(String name, Data before, Data now) {
        var changed =
                Changed.of(
                        before.observations(),
                        now.observations(),
                        ObservationTable.DATASET,
                        ObservationTable.SERIES,
                        ObservationTable.REGION,
                        ObservationTable.YEAR,
                        ObservationTable.VALUE,
                        ObservationTable.FLAGS);
        var was = values(before.indicators());
        var is = values(now.indicators());
        var moved =
                Changed.of(
                        was,
                        is,
                        IndicatorTable.INDICATOR,
                        IndicatorTable.REGION,
                        IndicatorTable.YEAR,
                        IndicatorTable.VALUE);
        return new Comparison(
                name,
                datasets(changed.of(before.observations()), changed.of(now.observations())),
                coverage(moved.of(was), moved.of(is)),
                surprises(moved.of(was), moved.of(is)));
    }

    private static List<DatasetChange> datasets(Dataset<Row> before, Dataset<Row> now) {
        var both = said(now, SAID).unionByName(said(before, THEN), true);
        var isThere = col(SAID).isNotNull();
        var was = col(THEN).isNotNull();
        return both
                .groupBy(col(CELL[0]), col(CELL[1]), col(CELL[2]), col(CELL[3]))
                .agg(max(SAID).as(SAID), max(THEN).as(THEN))
                .groupBy(ObservationTable.DATASET)
                .agg(
                        count(when(isThere.and(not(was)), 1)).as("added"),
                        count(when(isThere.and(was).and(col(SAID).notEqual(col(THEN))), 1))
                                .as("revised"),
                        count(when(not(isThere).and(was), 1)).as("gone"))
                .collectAsList()
                .stream()
                .map(r ->
                        new DatasetChange(r.getString(0), r.getLong(1), r.getLong(2), r.getLong(3)))
                .filter(c -> c.added() + c.revised() + c.gone() > 0)
                .sorted(
                        Comparator.comparingLong(
                                        (DatasetChange c) -> -(c.added() + c.revised() + c.gone()))
                                .thenComparing(DatasetChange::dataset))
                .toList();
    }

    /// What each cell says.
    private static Dataset<Row> said(Dataset<Row> observations, String as) {
        var value = coalesce(col(ObservationTable.VALUE).cast("string"), lit(""));
        return observations
                .filter(
                        col(ObservationTable.VALUE)
                                .isNotNull()
                                .or(col(ObservationTable.FLAGS).notEqual("")))
                .select(
                        col(CELL[0]),
                        col(CELL[1]),
                        col(CELL[2]),
                        col(CELL[3]),
                        concat_ws("|", value, col(ObservationTable.FLAGS)).as(as));
    }

    private static List<CoverageChange> coverage(Dataset<Row> before, Dataset<Row> now) {
        var was = new TreeMap<String, Covered>();
        var is = new TreeMap<String, Covered>();
        before.withColumn(SIDE, lit(false))
                .unionByName(now.withColumn(SIDE, lit(true)))
                .groupBy(IndicatorTable.INDICATOR, SIDE)
                .agg(count(lit(1)), max(col(IndicatorTable.YEAR)))
                .collectAsList()
                .forEach(row ->
                        (row.getBoolean(1) ? is : was)
                                .put(row.getString(0), new Covered(row.getLong(2), row.getInt(3))));
        var codes = new TreeSet<>(was.keySet());
        codes.addAll(is.keySet());
        var changes = new ArrayList<CoverageChange>();
        for (String code : codes) {
            var then = was.getOrDefault(code, new Covered(0, 0));
            var today = is.getOrDefault(code, new Covered(0, 0));
            if (!then.equals(today)) {
                changes.add(
                        new CoverageChange(
                                code,
                                then.values(),
                                today.values(),
                                then.last() == 0 ? null : then.last(),
                                today.last() == 0 ? null : today.last()));
            }
        }
        changes.sort(
                Comparator.comparingLong((CoverageChange c) -> c.after() - c.before())
                        .thenComparing(CoverageChange::indicator));
        return changes;
    }

    private record Covered(long values, int last) {}

    private static Dataset<Row> values(Dataset<Row> indicators) {
        return indicators
                .filter(col(IndicatorTable.VALUE).isNotNull())
                .select(
                        IndicatorTable.INDICATOR,
                        IndicatorTable.REGION,
                        IndicatorTable.YEAR,
                        IndicatorTable.VALUE);
    }

    /// New and revised values to which the series takes a step that is far larger than any of its
    /// own.
    private static List<Surprise> surprises(Dataset<Row> before, Dataset<Row> now) {
        String[] keys = {IndicatorTable.INDICATOR, IndicatorTable.REGION};
        String[] places = {IndicatorTable.INDICATOR, IndicatorTable.REGION, IndicatorTable.YEAR};
        var series = series();
        var past =
                before.withColumn(BEFORE, lag(col(IndicatorTable.VALUE), 1).over(series))
                        .groupBy(col(keys[0]), col(keys[1]))
                        .agg(
                                max(step(IndicatorTable.VALUE, BEFORE)).as(STEP),
                                count(col(BEFORE)).as(STEPS))
                        .filter(col(STEPS).geq(Comparison.STEPS).and(col(STEP).gt(0)));
        var old = before.withColumnRenamed(IndicatorTable.VALUE, THEN);
        var isRevised = col(THEN).isNotNull();
        var value = col(IndicatorTable.VALUE);
        var from = when(isRevised, col(THEN)).otherwise(col(BEFORE));
        return now
                .withColumn(BEFORE, lag(value, 1).over(series))
                .join(old, places, "left")
                .filter(not(isRevised).or(value.notEqual(col(THEN))))
                .join(past, keys)
                .withColumn(FROM, from)
                .filter(col(FROM).isNotNull())
                .withColumn(RATIO, step(IndicatorTable.VALUE, FROM).divide(col(STEP)))
                .filter(col(RATIO).gt(Comparison.FACTOR))
                .withColumn(KIND, when(isRevised, lit("revised")).otherwise(lit("new")))
                .orderBy(col(RATIO).desc(), col(places[0]), col(places[1]), col(places[2]))
                .limit(MOST_SURPRISES)
                .collectAsList()
                .stream()
                .map(r ->
                        new Surprise(
                                r.getAs(IndicatorTable.INDICATOR),
                                r.getAs(IndicatorTable.REGION),
                                r.<Integer>getAs(IndicatorTable.YEAR),
                                r.getAs(KIND),
                                r.<Double>getAs(IndicatorTable.VALUE),
                                r.<Double>getAs(FROM),
                                r.<Double>getAs(STEP)))
                .toList();
    }

    private static WindowSpec series() {
        return Window.partitionBy(IndicatorTable.INDICATOR, IndicatorTable.REGION)
                .orderBy(IndicatorTable.YEAR);
    }

    private static Column step(String value, String other) {
        return abs(col(value).minus(col(other)));
    }

    private EditionComparison() {}
}
