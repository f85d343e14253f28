package rim.pipeline.quality;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.reverse;
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
import rim.schemas.observation.MissingReason;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.QuarantineTable;

/// Cells of a dataset for the same series, region and year. Equal ones are counted; of those that
/// differ none can be believed, so all of them are refused. Where a file deletes what it said, its
/// order counts: the deletion removes the cells before it, and those after it are what it says.
public final class Duplicates implements AutoCloseable {
    /// Reason of the refusal of a cell that its file deletes or says anew.
    public static final String DELETED = "deleted";

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
    private static final String DELETION = "deletion";
    private static final String REMOVED = "removed";
    private static final String SAYS_DELETED = ":" + MissingReason.WITHDRAWN.code();

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
                        .agg(sort_array(collect_list(cell())).as(CELLS))
                        .filter(array_size(col(CELLS)).gt(1))
                        .transform(Duplicates::inOrderOfTheFile);
        return new Duplicates(Optional.of(groups.persist(StorageLevel.MEMORY_AND_DISK())));
    }

    /// Takes apart what a deletion removed. Nothing says which of several files came first: their
    /// deletions contradict what others say.
    private static Dataset<Row> inOrderOfTheFile(Dataset<Row> groups) {
        var files = array_distinct(transform(col(CELLS), c -> c.getField(ObservationTable.FILE)));
        var deletions = filter(col(CELLS), c -> c.getField(SAID).equalTo(SAYS_DELETED));
        var before = filter(col(CELLS), c -> place(c).lt(place(col(DELETION))));
        var after = filter(col(CELLS), c -> place(c).gt(place(col(DELETION))));
        var isThere = col(DELETION).isNotNull();
        var isLast = array_size(after).equalTo(0);
        return groups.withColumn(
                        DELETION,
                        when(array_size(files).equalTo(1), get(reverse(deletions), lit(0))))
                .withColumn(
                        REMOVED,
                        when(isThere.and(isLast), before)
                                .when(isThere, concat(before, array(col(DELETION))))
                                .otherwise(filter(col(CELLS), c -> lit(false))))
                .withColumn(
                        CELLS,
                        when(isThere.and(isLast), array(col(DELETION)))
                                .when(isThere, after)
                                .otherwise(col(CELLS)))
                .withColumn(SAID, array_distinct(transform(col(CELLS), c -> c.getField(SAID))));
    }

    private static Column place(Column cell) {
        return struct(
                cell.getField(ObservationTable.ROW).as(ObservationTable.ROW),
                cell.getField(ObservationTable.COL).as(ObservationTable.COL));
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

    /// The refused cells as rows of the quarantine; each names the others, or what removed it.
    /// Nothing where no cell comes twice.
    public Optional<Dataset<Row>> refusals() {
        return groups.map(all -> contradictions(all).unionByName(deletions(all)));
    }

    private static Dataset<Row> deletions(Dataset<Row> groups) {
        var removed =
                groups.withColumn(CELL, explode(col(REMOVED)))
                        .withColumn(
                                QuarantineTable.DETAIL,
                                when(
                                                col(CELL).getField(SAID).equalTo(SAYS_DELETED),
                                                lit("a value or deletion of the same follows"))
                                        .otherwise(
                                                concat(
                                                        lit("the file deletes it in row "),
                                                        col(DELETION)
                                                                .getField(ObservationTable.ROW))));
        return refused(removed, DELETED);
    }

    private static Dataset<Row> contradictions(Dataset<Row> groups) {
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
        var each =
                conflicts(groups)
                        .withColumn(
                                QuarantineTable.DETAIL,
                                concat(
                                        lit("one value for "),
                                        col(ObservationTable.SERIES),
                                        lit(" "),
                                        col(ObservationTable.REGION),
                                        lit(" "),
                                        col(ObservationTable.YEAR),
                                        lit(" was expected: "),
                                        all))
                        .withColumn(CELL, explode(col(CELLS)));
        return refused(each, QuarantineTable.CONFLICTING_DUPLICATE);
    }

    private static Dataset<Row> refused(Dataset<Row> each, String reason) {
        var cell = col(CELL);
        return each.select(
                col(ObservationTable.DATASET).as(QuarantineTable.DATASET),
                cell.getField(ObservationTable.FILE).as(QuarantineTable.FILE),
                cell.getField(ObservationTable.ROW).as(QuarantineTable.ROW),
                cell.getField(ObservationTable.COL).as(QuarantineTable.COL),
                lit(1L).as(QuarantineTable.CELLS),
                lit(reason).as(QuarantineTable.REASON),
                col(QuarantineTable.DETAIL),
                concat(
                                cell.getField(SAID),
                                when(cell.getField(ObservationTable.FLAGS).equalTo(""), "")
                                        .otherwise(
                                                concat(
                                                        lit(" "),
                                                        cell.getField(ObservationTable.FLAGS))))
                        .as(QuarantineTable.TEXT));
    }

    /// How many cells repeat what another one says, by dataset.
    public Map<String, Long> repeated() {
        var repeated = new TreeMap<String, Long>();
        groups.ifPresent(all ->
                all.filter(array_size(col(SAID)).equalTo(1).and(array_size(col(CELLS)).gt(1)))
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
