package rim.pipeline.observation;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import rim.pipeline.edition.SparkSchemas;
import rim.pipeline.source.RawCell;
import rim.schemas.table.Column;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.QuarantineTable;
import rim.schemas.table.Table;

/// The rows that reading gives before they are parted: observations, refusals, and tallies of what
/// was read. Columns that are not a kind's own are empty.
public final class CellTable {
    private static final String KIND = "kind";
    private static final int OBSERVATION = 0;
    private static final int REFUSAL = 1;
    private static final int TALLY = 2;

    static final StructType TYPE = type();

    private static final int KIND_AT = TYPE.fieldIndex(KIND);
    private static final int DATASET = TYPE.fieldIndex(ObservationTable.DATASET);
    private static final int FILE = TYPE.fieldIndex(ObservationTable.FILE);
    private static final int ROW = TYPE.fieldIndex(ObservationTable.ROW);
    private static final int COL = TYPE.fieldIndex(ObservationTable.COL);
    private static final int SERIES = TYPE.fieldIndex(ObservationTable.SERIES);
    private static final int REGION = TYPE.fieldIndex(ObservationTable.REGION);
    private static final int NUTS = TYPE.fieldIndex(ObservationTable.NUTS);
    private static final int YEAR = TYPE.fieldIndex(ObservationTable.YEAR);
    private static final int VALUE = TYPE.fieldIndex(ObservationTable.VALUE);
    private static final int MISSING = TYPE.fieldIndex(ObservationTable.MISSING);
    private static final int FLAGS = TYPE.fieldIndex(ObservationTable.FLAGS);
    private static final int UNIT = TYPE.fieldIndex(ObservationTable.UNIT);
    private static final int CELLS = TYPE.fieldIndex(QuarantineTable.CELLS);
    private static final int REASON = TYPE.fieldIndex(QuarantineTable.REASON);
    private static final int DETAIL = TYPE.fieldIndex(QuarantineTable.DETAIL);
    private static final int TEXT = TYPE.fieldIndex(QuarantineTable.TEXT);

    /// The place of a row: dataset, file and line.
    record Place(String dataset, String file, long row) {}

    static Row accepted(Place place, CheckedCell.Accepted accepted) {
        var values = observation(place, accepted.cell());
        values[NUTS] = accepted.nuts();
        values[YEAR] = accepted.year();
        values[VALUE] = accepted.value();
        values[FLAGS] = accepted.flags();
        return RowFactory.create(values);
    }

    static Row missing(Place place, CheckedCell.Missing missing) {
        var values = observation(place, missing.cell());
        values[NUTS] = missing.nuts();
        values[YEAR] = missing.year();
        values[MISSING] = missing.reason().code();
        values[FLAGS] = missing.flags();
        return RowFactory.create(values);
    }

    /// @param col 0 for a whole line
    /// @param cells how many cells it stands for
    static Row refusal(
            Place place, int col, long cells, String reason, String detail, String text) {
        var values = row(REFUSAL, place, col);
        values[CELLS] = cells;
        values[REASON] = reason;
        values[DETAIL] = detail;
        values[TEXT] = text;
        return RowFactory.create(values);
    }

    /// What was read of a piece of a file: the number of cells, and as row the number of lines.
    static Row tally(Place lines, long cells) {
        var values = row(TALLY, lines, 0);
        values[CELLS] = cells;
        return RowFactory.create(values);
    }

    public static Dataset<Row> observations(Dataset<Row> cells) {
        return only(OBSERVATION, ObservationTable.TABLE, cells);
    }

    public static Dataset<Row> refusals(Dataset<Row> cells) {
        return only(REFUSAL, QuarantineTable.TABLE, cells);
    }

    public static Dataset<Row> tallies(Dataset<Row> cells) {
        return cells.filter(col(KIND).equalTo(TALLY));
    }

    private static Dataset<Row> only(int kind, Table table, Dataset<Row> cells) {
        return cells.filter(col(KIND).equalTo(kind)).select(SparkSchemas.columnsOf(table));
    }

    private static @Nullable Object[] observation(Place place, RawCell cell) {
        var values = row(OBSERVATION, place, cell.col());
        values[SERIES] = cell.series();
        values[REGION] = cell.region();
        values[UNIT] = cell.unit();
        return values;
    }

    private static @Nullable Object[] row(int kind, Place place, int col) {
        var values = new @Nullable Object[TYPE.size()];
        values[KIND_AT] = kind;
        values[DATASET] = place.dataset();
        values[FILE] = place.file();
        values[ROW] = place.row();
        values[COL] = col;
        return values;
    }

    private static StructType type() {
        var fields = new ArrayList<StructField>();
        fields.add(DataTypes.createStructField(KIND, DataTypes.IntegerType, false));
        List<Column> columns = new ArrayList<>(ObservationTable.TABLE.columns());
        QuarantineTable.TABLE.columns().stream()
                .filter(c -> columns.stream().noneMatch(o -> o.name().equals(c.name())))
                .forEach(columns::add);
        columns.forEach(c ->
                fields.add(
                        DataTypes.createStructField(
                                c.name(), SparkSchemas.typeOf(c.type()), true)));
        return DataTypes.createStructType(fields);
    }

    private CellTable() {}
}
