package rim.pipeline.quality;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import rim.pipeline.observation.Except;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.QuarantineTable;

/// Cells of a dataset for the same series, region and year. Equal ones are counted; of those that
/// differ none can be believed, so all of them are refused.
public final class Duplicates implements AutoCloseable {
    /// Reason of the refusal.
    public static final String REASON = "conflicting_duplicate";

    private static final String[] KEY = {
        ObservationTable.DATASET,
        ObservationTable.SERIES,
        ObservationTable.REGION,
        ObservationTable.YEAR
    };
    private static final String[] PLACE = {
        ObservationTable.FILE, ObservationTable.ROW, ObservationTable.COL
    };
    private static final String HASH = "hash";
    private static final String SAID = "said";
    private static final String CELLS = "cells";
    private static final String CELL = "cell";

    /// Nothing where no cell comes twice.
    private final Optional<Dataset<Row>> groups;

    private Duplicates(Optional<Dataset<Row>> groups) {
        this.groups = groups;
    }

    /// Looks for them.
    ///
    /// @param observations the table as it was written
    public static Duplicates in(Dataset<Row> observations) {
        var hashed = observations.withColumn(HASH, xxhash64(columns(KEY)));
        var several = RepeatedHashes.in(hashed.select(HASH));
        if (several.isEmpty()) {
            return new Duplicates(Optional.empty());
        }
        var repeated =
                observations.sparkSession().createDataset(several, Encoders.LONG()).toDF(HASH);
        var groups =
                hashed.join(repeated, new String[] {HASH}, "left_semi")
                        .groupBy(columns(KEY))
                        .agg(
                                collect_set(said()).as(SAID),
                                sort_array(collect_list(cell())).as(CELLS))
                        .filter(array_size(col(CELLS)).gt(1));
        return new Duplicates(Optional.of(groups.persist(StorageLevel.MEMORY_AND_DISK())));
    }

    private static Column said() {
        return coalesce(
                col(ObservationTable.VALUE).cast("string"),
                concat(lit(":"), col(ObservationTable.MISSING)));
    }

    private static Column cell() {
        return struct(
                col(ObservationTable.FILE),
                col(ObservationTable.ROW),
                col(ObservationTable.COL),
                said().as(SAID),
                col(ObservationTable.FLAGS));
    }

    private static Column[] columns(String... names) {
        var columns = new Column[names.length];
        for (int i = 0; i < names.length; i++) {
            columns[i] = col(names[i]);
        }
        return columns;
    }

    private static Dataset<Row> conflicts(Dataset<Row> groups) {
        return groups.filter(array_size(col(SAID)).gt(1));
    }

    /// Whether any differ.
    public boolean hasConflicts() {
        return groups.map(g -> !conflicts(g).isEmpty()).orElse(false);
    }

    /// The cells that are refused.
    public Except cells() {
        var cells = new Except();
        refusals()
                .ifPresent(refused ->
                        refused.select(columns(PLACE))
                                .toLocalIterator()
                                .forEachRemaining(row ->
                                        cells.add(
                                                row.getString(0), row.getLong(1), row.getInt(2))));
        return cells;
    }

    /// The refused cells as rows of the quarantine; each names the others. Nothing where no cell
    /// comes twice.
    public Optional<Dataset<Row>> refusals() {
        return groups.map(Duplicates::refusals);
    }

    private static Dataset<Row> refusals(Dataset<Row> groups) {
        var all =
                array_join(
                        transform(
                                col(CELLS),
                                c ->
                                        concat(
                                                c.getField(SAID),
                                                lit(" at "),
                                                c.getField(ObservationTable.FILE),
                                                lit("#"),
                                                c.getField(ObservationTable.ROW),
                                                lit(":"),
                                                c.getField(ObservationTable.COL))),
                        ", ");
        var cell = col(CELL);
        return conflicts(groups)
                .withColumn(QuarantineTable.DETAIL, all)
                .withColumn(CELL, explode(col(CELLS)))
                .select(
                        col(ObservationTable.DATASET).as(QuarantineTable.DATASET),
                        cell.getField(ObservationTable.FILE).as(QuarantineTable.FILE),
                        cell.getField(ObservationTable.ROW).as(QuarantineTable.ROW),
                        cell.getField(ObservationTable.COL).as(QuarantineTable.COL),
                        lit(1L).as(QuarantineTable.CELLS),
                        lit(REASON).as(QuarantineTable.REASON),
                        concat(
                                        lit("one value for "),
                                        col(ObservationTable.SERIES),
                                        lit(" "),
                                        col(ObservationTable.REGION),
                                        lit(" "),
                                        col(ObservationTable.YEAR),
                                        lit(" was expected: "),
                                        col(QuarantineTable.DETAIL))
                                .as(QuarantineTable.DETAIL),
                        concat(
                                        cell.getField(SAID),
                                        when(cell.getField(ObservationTable.FLAGS).equalTo(""), "")
                                                .otherwise(
                                                        concat(
                                                                lit(" "),
                                                                cell.getField(
                                                                        ObservationTable.FLAGS))))
                                .as(QuarantineTable.TEXT));
    }

    /// How many cells repeat what another one says, by dataset.
    public Map<String, Long> repeated() {
        var repeated = new TreeMap<String, Long>();
        groups.ifPresent(all ->
                all.filter(array_size(col(SAID)).equalTo(1))
                        .groupBy(ObservationTable.DATASET)
                        .agg(sum(array_size(col(CELLS)).minus(1)))
                        .collectAsList()
                        .forEach(row -> repeated.put(row.getString(0), row.getLong(1))));
        return repeated;
    }

    @Override
    public void close() {
        groups.ifPresent(Dataset::unpersist);
    }
}
