package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static rim.pipeline.indicator.ComponentColumns.COMPONENT;
import static rim.pipeline.indicator.ComponentColumns.CONVERSION;
import static rim.pipeline.indicator.ComponentColumns.COPIED;
import static rim.pipeline.indicator.ComponentColumns.COPY;
import static rim.pipeline.indicator.ComponentColumns.LINKED;
import static rim.pipeline.indicator.ComponentColumns.REGION;
import static rim.pipeline.indicator.ComponentColumns.SERIES;
import static rim.pipeline.indicator.ComponentColumns.VALUE;
import static rim.pipeline.indicator.ComponentColumns.YEAR;
import static rim.pipeline.indicator.ComponentColumns.plain;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/// Links rates that were copied from a larger region to the region's own values: `xₜ · own /
/// copied` of a year that has both, so that the copied years keep the larger region's growth and
/// come out at the region's own level.
///
/// For years before the region's own values that year is the first that has both, for years after
/// them the last. This is linking by annual overlap with a fixed ratio (International Monetary
/// Fund, Quarterly National Accounts Manual, 2017, chapter 8). Where no year has both, or either is
/// not above 0, the level stays and the value is told as copied.
final class Linking {
    private static final String FIRST = "first_common";
    private static final String LAST = "last_common";
    private static final String COMMON = "common";
    private static final String OWN = "own";

    /// The rows with linked values in the place of copied ones, as far as that can be done.
    ///
    /// @param rows one for each component, series, region and year
    /// @param copied name of the column of what was copied for the region and year, whether it is
    ///   used there or not; it is dropped
    static Dataset<Row> linked(Dataset<Row> rows, String copied) {
        var isCopied = coalesce(col(COPY).equalTo(COPIED), lit(false));
        var isCommon = col(VALUE).gt(0).and(col(copied).gt(0)).and(col(CONVERSION).isNull());
        var common =
                when(
                        isCommon,
                        struct(col(YEAR).as(YEAR), col(VALUE).as(OWN), col(copied).as(COMMON)));
        var series = Window.partitionBy(COMPONENT, SERIES, REGION);
        var link = when(col(YEAR).lt(col(FIRST).getField(YEAR)), col(FIRST)).otherwise(col(LAST));
        var isLinked = isCopied.and(col(FIRST).isNotNull());
        return rows.withColumn(FIRST, min(common).over(series))
                .withColumn(LAST, max(common).over(series))
                .withColumn(COMMON, when(isLinked, link))
                .withColumn(
                        VALUE,
                        when(col(COMMON).isNotNull(), col(VALUE).multiply(own()).divide(there()))
                                .otherwise(col(VALUE)))
                .withColumn(
                        CONVERSION,
                        when(
                                        col(COMMON).isNotNull(),
                                        concat(
                                                lit("("),
                                                col(CONVERSION),
                                                lit(") × "),
                                                plain(own()),
                                                lit(" / "),
                                                plain(there()),
                                                lit(" [linked in "),
                                                col(COMMON).getField(YEAR),
                                                lit("]")))
                                .otherwise(col(CONVERSION)))
                .withColumn(COPY, when(col(COMMON).isNotNull(), lit(LINKED)).otherwise(col(COPY)))
                .drop(FIRST, LAST, COMMON, copied);
    }

    private static Column own() {
        return col(COMMON).getField(OWN);
    }

    private static Column there() {
        return col(COMMON).getField(COMMON);
    }

    private Linking() {}
}
