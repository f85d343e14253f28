package rim.pipeline.score;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rim.schemas.table.IndicatorTable;

/// Rows of the table of indicators with an invented value; what is not asked for is empty or 0.
final class IndicatorRow {

    static Row of(String indicator, String region, int year, double value) {
        return RowFactory.create(
                IndicatorTable.TABLE.columns().stream()
                        .<Object>map(column ->
                                switch (column.name()) {
                                    case IndicatorTable.INDICATOR -> indicator;
                                    case IndicatorTable.REGION -> region;
                                    case IndicatorTable.YEAR -> year;
                                    case IndicatorTable.VALUE -> value;
                                    default ->
                                            switch (column.type()) {
                                                case TEXT -> "";
                                                case INTEGER -> 0;
                                                case LONG -> 0L;
                                                case DOUBLE -> 0.0;
                                            };
                                })
                        .toArray());
    }

    private IndicatorRow() {}
}
