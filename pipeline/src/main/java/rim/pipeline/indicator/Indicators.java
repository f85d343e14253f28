package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.broadcast;
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
import static rim.pipeline.indicator.ComponentColumns.REGION;
import static rim.pipeline.indicator.ComponentColumns.SHARE;
import static rim.pipeline.indicator.ComponentColumns.VALUE;
import static rim.pipeline.indicator.ComponentColumns.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rim.schemas.indicator.Catalogue;
import rim.schemas.indicator.Indicator;
import rim.schemas.indicator.Recipe;
import rim.schemas.table.IndicatorTable;

/// Makes indicators from components, as the catalogue says.
public final class Indicators {
    private static final String PARTS = "parts";
    private static final String WANTED = "wanted";
    private static final String STATUS = "status_when_there";
    private static final String DENOMINATOR = "denominator";
    private static final String TIMES = "times";

    /// One row for each indicator and component that it needs.
    private static final StructType NEED =
            new StructType()
                    .add(IndicatorTable.INDICATOR, DataTypes.StringType, false)
                    .add(COMPONENT, DataTypes.StringType, false)
                    .add(WANTED, DataTypes.createArrayType(DataTypes.StringType), false)
                    .add(IndicatorTable.UNIT, DataTypes.StringType, false)
                    .add(STATUS, DataTypes.StringType, false)
                    .add(DENOMINATOR, DataTypes.StringType, true)
                    .add(TIMES, DataTypes.DoubleType, false);

    /// The indicators all of whose components are fed.
    public static List<Indicator> made(Catalogue catalogue, Set<String> components) {
        return catalogue.indicators().stream()
                .filter(i -> components.containsAll(i.made().components()))
                .toList();
    }

    /// One row for each indicator, region and year that any part speaks of.
    ///
    /// @param components one row for each component, region and year
    public static Dataset<Row> of(Dataset<Row> components, List<Indicator> indicators) {
        return components
                .join(broadcast(needs(components, indicators)), COMPONENT)
                .groupBy(
                        col(IndicatorTable.INDICATOR),
                        col(REGION),
                        col(YEAR),
                        col(WANTED),
                        col(IndicatorTable.UNIT),
                        col(STATUS),
                        col(DENOMINATOR),
                        col(TIMES))
                .agg(sort_array(collect_list(part())).as(PARTS))
                .withColumn(VALUE, when(hasAll(), quotient()))
                .withColumn(CONVERSION, when(col(VALUE).isNotNull(), conversion()))
                .withColumn(COPY, ComponentColumns.copyOfAny(fieldOfAll(COPY)))
                .select(
                        col(IndicatorTable.INDICATOR),
                        col(REGION).as(IndicatorTable.REGION),
                        col(YEAR).as(IndicatorTable.YEAR),
                        col(VALUE).as(IndicatorTable.VALUE),
                        when(col(VALUE).isNull(), missing()).as(IndicatorTable.MISSING),
                        ComponentColumns.union(fieldOfAll(FLAGS)).as(IndicatorTable.FLAGS),
                        col(IndicatorTable.UNIT),
                        when(col(VALUE).isNull(), lit("missing"))
                                .when(col(COPY).isNotNull(), col(COPY))
                                .when(col(CONVERSION).isNotNull(), lit("converted"))
                                .otherwise(col(STATUS))
                                .as(IndicatorTable.STATUS),
                        array_join(fieldOfAll(CELLS), " ").as(IndicatorTable.CELLS),
                        col(CONVERSION).as(IndicatorTable.CONVERSION),
                        when(col(VALUE).isNotNull(), array_min(fieldOfAll(SHARE)))
                                .as(IndicatorTable.SHARE));
    }

    private static Dataset<Row> needs(Dataset<Row> components, List<Indicator> indicators) {
        var needs = new ArrayList<Row>();
        for (Indicator indicator : indicators) {
            var recipe = indicator.made();
            var status = recipe instanceof Recipe.Take ? "observed" : "derived";
            var denominator = recipe instanceof Recipe.Divide divide ? divide.by() : null;
            var times = recipe instanceof Recipe.Divide divide ? divide.times() : Double.valueOf(1);
            for (String component : recipe.components()) {
                needs.add(
                        RowFactory.create(
                                indicator.code(),
                                component,
                                recipe.components().toArray(String[]::new),
                                indicator.unit(),
                                status,
                                denominator,
                                times));
            }
        }
        return components.sparkSession().createDataFrame(needs, NEED);
    }

    private static Column part() {
        return struct(
                col(COMPONENT),
                col(CELLS),
                col(VALUE),
                col(MISSING),
                col(FLAGS),
                col(CONVERSION),
                col(COPY),
                col(SHARE));
    }

    /// How the value comes about where a part of it was converted, as a sum that can be worked out
    /// by hand: parts as they were converted or as they came, put together as the recipe says.
    private static Column conversion() {
        var isDenominator = col(DENOMINATOR);
        var terms = terms(col(PARTS));
        var dividend =
                get(terms(partsWhere(p -> p.getField(COMPONENT).notEqual(isDenominator))), lit(0));
        var by = get(terms(partsWhere(p -> p.getField(COMPONENT).equalTo(isDenominator))), lit(0));
        var times =
                when(col(TIMES).equalTo(1.0), lit(""))
                        .otherwise(concat(lit(" × "), ComponentColumns.plain(col(TIMES))));
        var single = array_size(col(PARTS)).equalTo(1);
        return when(
                array_size(array_compact(fieldOfAll(CONVERSION))).gt(0),
                when(isDenominator.isNotNull(), concat(dividend, lit(" / "), by, times))
                        .when(single, get(fieldOfAll(CONVERSION), lit(0)))
                        .otherwise(array_join(terms, " + ")));
    }

    private static Column terms(Column parts) {
        return transform(
                parts,
                p ->
                        concat(
                                lit("("),
                                coalesce(
                                        p.getField(CONVERSION),
                                        concat(
                                                p.getField(COMPONENT),
                                                lit(" "),
                                                ComponentColumns.plain(p.getField(VALUE)))),
                                lit(")")));
    }

    private static Column hasAll() {
        return array_size(partsWhere(p -> p.getField(VALUE).isNotNull()))
                .equalTo(array_size(col(WANTED)));
    }

    /// The sum of the parts but the denominator, divided by it where there is one; nothing where it
    /// is 0.
    private static Column quotient() {
        var isDenominator = col(DENOMINATOR);
        var by =
                get(partsWhere(p -> p.getField(COMPONENT).equalTo(isDenominator)), lit(0))
                        .getField(VALUE);
        var rest = partsWhere(p -> p.getField(COMPONENT).notEqual(isDenominator));
        var dividend = get(rest, lit(0)).getField(VALUE);
        return when(isDenominator.isNull(), aggregate(fieldOfAll(VALUE), lit(0.0), Column::plus))
                .otherwise(when(by.notEqual(0.0), dividend.divide(by).multiply(col(TIMES))));
    }

    private static Column partsWhere(Function<Column, Column> condition) {
        return filter(col(PARTS), p -> condition.apply(p));
    }

    private static Column fieldOfAll(String field) {
        return transform(col(PARTS), p -> p.getField(field));
    }

    /// Which part is missing and why: its own reason for an indicator that is taken as it is,
    /// otherwise `part:reason`.
    private static Column missing() {
        var without = partsWhere(p -> p.getField(VALUE).isNull());
        var reasons =
                transform(
                        without, p -> concat(p.getField(COMPONENT), lit(":"), p.getField(MISSING)));
        var absent =
                transform(
                        array_except(col(WANTED), fieldOfAll(COMPONENT)),
                        c -> concat(c, lit(":no_observation")));
        var all = concat(reasons, absent);
        return when(array_size(all).equalTo(0), lit("division_by_zero"))
                .when(array_size(col(WANTED)).equalTo(1), get(col(PARTS), lit(0)).getField(MISSING))
                .otherwise(array_join(all, " "));
    }

    private Indicators() {}
}
