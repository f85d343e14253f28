package rim.pipeline.observation;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import rim.pipeline.edition.SparkSchemas;
import rim.pipeline.source.RawCell;
import rim.schemas.observation.MissingReason;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.QuarantineTable;

/// The rows that reading gives: observations on the one hand, on the other refusals together with
/// tallies of what was read.
final class CellColumns {
    static final StructType OBSERVATION = SparkSchemas.of(ObservationTable.TABLE);

    /// Columns of the quarantine; a tally has no reason.
    static final StructType ACCOUNT = nullable(SparkSchemas.of(QuarantineTable.TABLE));

    /// The place of a row: dataset, file and line.
    record Place(String dataset, String file, long row) {}

    static Row accepted(Place place, CheckedCell.Accepted cell) {
        return observation(
                place, cell.cell(), cell.nuts(), cell.year(), cell.value(), null, cell.flags());
    }

    static Row missing(Place place, CheckedCell.Missing cell) {
        return observation(
                place, cell.cell(), cell.nuts(), cell.year(), null, cell.reason(), cell.flags());
    }

    private static Row observation(
            Place place,
            RawCell cell,
            @Nullable Integer nuts,
            int year,
            @Nullable Double value,
            @Nullable MissingReason missing,
            String flags) {
        return RowFactory.create(
                place.dataset(),
                place.file(),
                place.row(),
                cell.col(),
                cell.series(),
                cell.region(),
                nuts,
                year,
                value,
                missing == null ? null : missing.code(),
                flags,
                cell.unit());
    }

    /// @param col 0 for a whole line
    /// @param cells how many cells it stands for
    static Row refusal(
            Place place, int col, long cells, String reason, String detail, String text) {
        return RowFactory.create(
                place.dataset(), place.file(), place.row(), col, cells, reason, detail, text);
    }

    /// What was read of a piece of a file.
    ///
    /// @param lines dataset, file and, as row, the number of lines
    static Row tally(Place lines, long cells) {
        return RowFactory.create(
                lines.dataset(), lines.file(), lines.row(), 0, cells, null, null, null);
    }

    static Dataset<Row> refusals(Dataset<Row> account) {
        return account.filter(col(QuarantineTable.REASON).isNotNull());
    }

    static Dataset<Row> tallies(Dataset<Row> account) {
        return account.filter(col(QuarantineTable.REASON).isNull());
    }

    private static StructType nullable(StructType type) {
        var fields = type.fields().clone();
        for (int i = 0; i < fields.length; i++) {
            StructField field = fields[i];
            fields[i] = DataTypes.createStructField(field.name(), field.dataType(), true);
        }
        return DataTypes.createStructType(fields);
    }

    private CellColumns() {}
}
