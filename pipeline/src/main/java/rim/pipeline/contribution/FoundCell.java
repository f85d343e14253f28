package rim.pipeline.contribution;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import rim.pipeline.observation.CellName;
import rim.pipeline.observation.Except;
import rim.schemas.contribution.Line;
import rim.schemas.contribution.Place;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.QuarantineTable;

/// A cell of a source that a line speaks of.
///
/// @param said a number, or `:` for no value
record FoundCell(
        Place place,
        String file,
        long row,
        int col,
        String said,
        @Nullable Integer nuts,
        String flags,
        @Nullable String unit) {

    /// @param row of the table of observations
    static FoundCell of(Row row) {
        var value = row.<Double>getAs(ObservationTable.VALUE);
        return new FoundCell(
                new Place(
                        row.getAs(ObservationTable.DATASET),
                        row.getAs(ObservationTable.SERIES),
                        row.getAs(ObservationTable.REGION),
                        row.<Integer>getAs(ObservationTable.YEAR)),
                row.getAs(ObservationTable.FILE),
                row.<Long>getAs(ObservationTable.ROW),
                row.<Integer>getAs(ObservationTable.COL),
                value == null ? Line.NO_VALUE : value.toString(),
                row.<Integer>getAs(ObservationTable.NUTS),
                row.getAs(ObservationTable.FLAGS),
                row.getAs(ObservationTable.UNIT));
    }

    boolean isIn(Except except) {
        return except.contains(file, row, col);
    }

    String name() {
        return CellName.of(file, row, col);
    }

    /// Its row of the quarantine.
    Row corrected(Outcome outcome) {
        return RowFactory.create(
                place.dataset(),
                file,
                row,
                col,
                1L,
                QuarantineTable.CORRECTED,
                outcome.correction(),
                flags.isEmpty() ? said : said + " " + flags);
    }
}
