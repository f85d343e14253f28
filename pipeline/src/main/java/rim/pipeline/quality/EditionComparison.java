package rim.pipeline.quality;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import rim.pipeline.edition.DifferentFiles;
import rim.pipeline.edition.TableFiles;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Quality.Comparison;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ObservationTable;

/// How the data of a draft differ from those of the edition in force.
public final class EditionComparison {
    private static final int MOST_SURPRISES = 2_000;
    private static final String IS_NOW = "is_now";
    private static final String SAID = "said";

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
        var cells =
                sorted(
                        said(before.observations()),
                        said(now.observations()),
                        ObservationTable.DATASET,
                        ObservationTable.SERIES,
                        ObservationTable.REGION,
                        ObservationTable.YEAR);
        var counted = cells.mapPartitions(ComparedCells::counted).collect();
        var values =
                sorted(
                        values(before.indicators()),
                        values(now.indicators()),
                        IndicatorTable.INDICATOR,
                        IndicatorTable.REGION,
                        IndicatorTable.YEAR);
        var series =
                values.mapPartitions(rows -> ComparedSeries.compared(rows, MOST_SURPRISES))
                        .collect();
        return new Comparison(
                name,
                ComparedCells.changes(counted),
                ComparedSeries.coverage(series),
                ComparedSeries.surprises(series, MOST_SURPRISES));
    }

    /// The rows of both, those of one part (the first key) in one place, in the order of the keys,
    /// the earlier first.
    private static JavaRDD<InternalRow> sorted(
            Dataset<Row> before, Dataset<Row> now, String part, String... keys) {
        var order = Stream.concat(Stream.of(part), Arrays.stream(keys)).map(key -> col(key));
        var rows =
                before.withColumn(IS_NOW, lit(false))
                        .unionByName(now.withColumn(IS_NOW, lit(true)))
                        .repartition(col(part), col(keys[0]))
                        .sortWithinPartitions(
                                Stream.concat(order, Stream.of(col(IS_NOW)))
                                        .toArray(Column[]::new));
        return ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .toRdd()
                .toJavaRDD();
    }

    /// What each cell says that says something.
    private static Dataset<Row> said(Dataset<Row> observations) {
        var value = coalesce(col(ObservationTable.VALUE).cast("string"), lit(""));
        return observations
                .filter(
                        col(ObservationTable.VALUE)
                                .isNotNull()
                                .or(col(ObservationTable.FLAGS).notEqual("")))
                .select(
                        col(ObservationTable.DATASET),
                        col(ObservationTable.SERIES),
                        col(ObservationTable.REGION),
                        col(ObservationTable.YEAR),
                        concat_ws("|", value, col(ObservationTable.FLAGS)).as(SAID));
    }

    private static Dataset<Row> values(Dataset<Row> indicators) {
        return indicators
                .filter(col(IndicatorTable.VALUE).isNotNull())
                .select(
                        IndicatorTable.INDICATOR,
                        IndicatorTable.REGION,
                        IndicatorTable.YEAR,
                        IndicatorTable.VALUE);
    }

    private EditionComparison() {}
}
