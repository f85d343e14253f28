package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static rim.pipeline.indicator.ComponentColumns.CELLS;
import static rim.pipeline.indicator.ComponentColumns.COMPONENT;
import static rim.pipeline.indicator.ComponentColumns.FLAGS;
import static rim.pipeline.indicator.ComponentColumns.MISSING;
import static rim.pipeline.indicator.ComponentColumns.REGION;
import static rim.pipeline.indicator.ComponentColumns.VALUE;
import static rim.pipeline.indicator.ComponentColumns.YEAR;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rim.pipeline.edition.SparkSchemas;
import rim.schemas.indicator.Catalogue;
import rim.schemas.indicator.Indicator;
import rim.schemas.indicator.Recipe;
import rim.schemas.table.IndicatorTable;

/// Makes indicators from components, as the catalogue says.
public final class Indicators {
    private static final String PARTS = "parts";

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
        return indicators.stream()
                .map(indicator -> of(components, indicator))
                .reduce(Dataset::unionByName)
                .orElseGet(() -> none(components.sparkSession()));
    }

    private static Dataset<Row> none(SparkSession spark) {
        return spark.createDataFrame(List.of(), SparkSchemas.of(IndicatorTable.TABLE));
    }

    private static Dataset<Row> of(Dataset<Row> components, Indicator indicator) {
        var recipe = indicator.made();
        var value = value(recipe);
        return components
                .filter(col(COMPONENT).isInCollection(recipe.components()))
                .groupBy(REGION, YEAR)
                .agg(sort_array(collect_list(part())).as(PARTS))
                .withColumn(VALUE, value)
                .select(
                        lit(indicator.code()).as(IndicatorTable.INDICATOR),
                        col(REGION).as(IndicatorTable.REGION),
                        col(YEAR).as(IndicatorTable.YEAR),
                        col(VALUE).as(IndicatorTable.VALUE),
                        when(col(VALUE).isNull(), missing(recipe)).as(IndicatorTable.MISSING),
                        ComponentColumns.union(fieldOfAll(FLAGS)).as(IndicatorTable.FLAGS),
                        lit(indicator.unit()).as(IndicatorTable.UNIT),
                        status(recipe).as(IndicatorTable.STATUS),
                        array_join(fieldOfAll(CELLS), " ").as(IndicatorTable.CELLS));
    }

    private static Column part() {
        return struct(col(COMPONENT), col(CELLS), col(VALUE), col(MISSING), col(FLAGS));
    }

    private static Column value(Recipe recipe) {
        return switch (recipe) {
            case Recipe.Take take -> valueOf(take.take());
            case Recipe.Sum sum -> when(haveAll(sum.sum().size()), sumOfParts());
            case Recipe.Divide divide -> {
                var by = valueOf(divide.by());
                yield when(
                        by.notEqual(0.0),
                        valueOf(divide.divide()).divide(by).multiply(divide.times()));
            }
        };
    }

    private static Column valueOf(String component) {
        return part(component).getField(VALUE);
    }

    private static Column part(String component) {
        return get(filter(col(PARTS), p -> p.getField(COMPONENT).equalTo(component)), lit(0));
    }

    private static Column haveAll(int parts) {
        return array_size(filter(col(PARTS), p -> p.getField(VALUE).isNotNull())).equalTo(parts);
    }

    private static Column sumOfParts() {
        return aggregate(fieldOfAll(VALUE), lit(0.0), Column::plus);
    }

    private static Column fieldOfAll(String field) {
        return transform(col(PARTS), p -> p.getField(field));
    }

    /// Which part is missing and why: its own reason for an indicator that is taken as it is,
    /// otherwise `part:reason`.
    private static Column missing(Recipe recipe) {
        if (recipe instanceof Recipe.Take) {
            return element_at(col(PARTS), 1).getField(MISSING);
        }
        var without = filter(col(PARTS), p -> p.getField(VALUE).isNull());
        var reasons =
                transform(
                        without, p -> concat(p.getField(COMPONENT), lit(":"), p.getField(MISSING)));
        var wanted = array(recipe.components().stream().map(c -> lit(c)).toArray(Column[]::new));
        var absent =
                transform(
                        array_except(wanted, fieldOfAll(COMPONENT)),
                        c -> concat(c, lit(":no_observation")));
        var all = concat(reasons, absent);
        return when(array_size(all).equalTo(0), lit("division_by_zero"))
                .otherwise(array_join(all, " "));
    }

    private static Column status(Recipe recipe) {
        var whenThere = recipe instanceof Recipe.Take ? "observed" : "derived";
        return when(col(VALUE).isNull(), lit("missing")).otherwise(lit(whenThere));
    }

    private Indicators() {}
}
