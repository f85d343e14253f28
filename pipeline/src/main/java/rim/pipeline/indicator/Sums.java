package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static rim.pipeline.indicator.ComponentColumns.CELLS;
import static rim.pipeline.indicator.ComponentColumns.COMPONENT;
import static rim.pipeline.indicator.ComponentColumns.CONVERSION;
import static rim.pipeline.indicator.ComponentColumns.COPY;
import static rim.pipeline.indicator.ComponentColumns.FLAGS;
import static rim.pipeline.indicator.ComponentColumns.MISSING;
import static rim.pipeline.indicator.ComponentColumns.ORIGIN;
import static rim.pipeline.indicator.ComponentColumns.REGION;
import static rim.pipeline.indicator.ComponentColumns.SERIES;
import static rim.pipeline.indicator.ComponentColumns.SHARE;
import static rim.pipeline.indicator.ComponentColumns.VALUE;
import static rim.pipeline.indicator.ComponentColumns.YEAR;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Feed;

/// Sums components over a dimension, or takes their mean, where their feed says so. A component of
/// one series stays as it is; a sum or mean lacks a value when any of its series does.
public final class Sums {
    private static final String PARTS = "parts";

    /// One row for each component, region and year.
    public static Dataset<Row> overDimensions(
            Dataset<Row> components, List<DatasetDescriptor> datasets) {
        var present = filter(col(PARTS), p -> p.getField(VALUE).isNotNull());
        var sum = aggregate(fieldOfAll(VALUE), lit(0.0), Column::plus);
        var firstReason = get(filter(fieldOfAll(MISSING), Column::isNotNull), lit(0));
        return components
                .groupBy(COMPONENT, REGION, YEAR)
                .agg(sort_array(collect_list(part())).as(PARTS))
                .withColumn(
                        VALUE,
                        when(
                                array_size(present).equalTo(expected(datasets)),
                                sum.divide(divisor(datasets))))
                .select(
                        col(COMPONENT),
                        col(REGION),
                        col(YEAR),
                        col(VALUE),
                        when(col(VALUE).isNull(), coalesce(firstReason, lit("no_observation")))
                                .as(MISSING),
                        ComponentColumns.union(fieldOfAll(FLAGS)).as(FLAGS),
                        array_join(fieldOfAll(CELLS), " ").as(CELLS),
                        conversion(datasets).as(CONVERSION),
                        ComponentColumns.conversions(fieldOfAll(ORIGIN)).as(ORIGIN),
                        ComponentColumns.copyOfAny(fieldOfAll(COPY)).as(COPY),
                        array_min(fieldOfAll(SHARE)).as(SHARE));
    }

    private static Column part() {
        return struct(
                col(SERIES),
                col(CELLS),
                col(VALUE),
                col(MISSING),
                col(FLAGS),
                col(CONVERSION),
                col(ORIGIN),
                col(COPY),
                col(SHARE));
    }

    /// How the sum or mean comes about where a part of it was converted.
    private static Column conversion(List<DatasetDescriptor> datasets) {
        var divisor = divisor(datasets);
        var terms =
                transform(
                        col(PARTS),
                        p ->
                                concat(
                                        lit("("),
                                        coalesce(
                                                p.getField(CONVERSION),
                                                ComponentColumns.plain(p.getField(VALUE))),
                                        lit(")")));
        var sum = array_join(terms, " + ");
        var whole =
                when(divisor.equalTo(1.0), sum)
                        .otherwise(
                                concat(
                                        lit("("),
                                        sum,
                                        lit(") / "),
                                        ComponentColumns.plain(divisor)));
        var isAny = array_size(array_compact(fieldOfAll(CONVERSION))).gt(0);
        return when(
                        isAny.and(array_size(col(PARTS)).equalTo(1)),
                        get(fieldOfAll(CONVERSION), lit(0)))
                .when(isAny, whole);
    }

    private static Column fieldOfAll(String field) {
        return transform(col(PARTS), p -> p.getField(field));
    }

    /// How many series each component is the sum of.
    private static Column expected(List<DatasetDescriptor> datasets) {
        var expected = lit(1);
        for (DatasetDescriptor dataset : datasets) {
            for (Feed feed : dataset.feeds()) {
                if (feed.over() != null) {
                    expected =
                            when(
                                            col(COMPONENT).equalTo(feed.component()),
                                            lit(feed.cellsPerValue()))
                                    .otherwise(expected);
                }
            }
        }
        return expected;
    }

    /// What the sum of each component is divided by: the number of series where its mean is wanted.
    private static Column divisor(List<DatasetDescriptor> datasets) {
        var divisor = lit(1.0);
        for (DatasetDescriptor dataset : datasets) {
            for (Feed feed : dataset.feeds()) {
                if (feed.meanOver() != null) {
                    divisor =
                            when(
                                            col(COMPONENT).equalTo(feed.component()),
                                            lit((double) feed.cellsPerValue()))
                                    .otherwise(divisor);
                }
            }
        }
        return divisor;
    }

    private Sums() {}
}
